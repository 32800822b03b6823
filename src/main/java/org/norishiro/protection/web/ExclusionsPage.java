package org.norishiro.protection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.norishiro.protection.usecase.ShowExclusions.Answerable;
import org.norishiro.protection.usecase.ShowExclusions.Shown;

/** What {@code protection/exclusions.jte} shows. */
public record ExclusionsPage(Shown shown, ZoneId zone) {
    public String back() {
        return "/persons/" + shown.person().id();
    }

    public String path() {
        return back() + "/exclusions";
    }

    public String act(Answerable line) {
        return path() + "/" + line.line().exclusion().id();
    }

    public LocalDate on(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    public long holding() {
        return shown.lines().stream()
                .filter(each -> each.line().exclusion().holds())
                .count();
    }
}
