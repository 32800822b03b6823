package org.norishiro.protection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.protection.model.AddressMeasure;
import org.norishiro.protection.model.AddressProtection;
import org.norishiro.protection.model.AddressRelease;
import org.norishiro.protection.usecase.ShowAddressProtection.Named;
import org.norishiro.protection.usecase.ShowAddressProtection.Sheet;
import org.norishiro.protection.usecase.ShowAddressProtection.Shown;

/** What {@code protection/address-protection.jte} shows. */
public record AddressProtectionPage(Shown shown, LocalDate today, ZoneId zone) {
    public String back() {
        return "/persons/" + shown.person().id();
    }

    public String path() {
        return back() + "/address-protection";
    }

    public String act(Named named) {
        return path() + "/knowers/" + named.line().knower().id() + "/answer";
    }

    public String act(Sheet sheet) {
        return path() + "/sheets/" + sheet.line().release().id();
    }

    public boolean today(AddressRelease release) {
        return release.holdsOn(today, zone);
    }

    public @Nullable AddressProtection holding() {
        return shown.holding();
    }

    public String on(Instant time) {
        return JapaneseDates.dense(LocalDate.ofInstant(time, zone));
    }

    public String period(AddressMeasure measure) {
        var until = measure.until();
        return JapaneseDates.dense(measure.since()) + "から" + (until == null ? "" : JapaneseDates.dense(until) + "まで");
    }

    public boolean overdue(AddressProtection protection) {
        return protection.reviewOn().isBefore(today);
    }
}
