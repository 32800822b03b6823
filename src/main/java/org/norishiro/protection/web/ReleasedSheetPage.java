package org.norishiro.protection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.protection.model.AddressReleases.Sheet;
import org.norishiro.protection.usecase.ShowReleasedSheet.Shown;

/** What {@code protection/released-sheet.jte} shows. */
public record ReleasedSheetPage(Shown shown, LocalDateTime now, ZoneId zone) {
    public Sheet sheet() {
        return shown.sheet();
    }

    public String back() {
        return "/persons/" + shown.person().id() + "/address-protection";
    }

    public String printed() {
        return JapaneseDates.withTime(now);
    }

    public String asked() {
        return day(sheet().line().release().wish().at());
    }

    public String released() {
        return day(Objects.requireNonNull(sheet().line().release().releasedAt()));
    }

    private String day(Instant time) {
        return JapaneseDates.full(LocalDate.ofInstant(time, zone));
    }
}
