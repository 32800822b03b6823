package org.norishiro.directory.web;

import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.usecase.ShowAgency.Shown;
import org.norishiro.shell.Entered;

/** Everything {@code directory/agency.jte} and {@code directory/edit.jte} need. */
public record AgencyPage(Shown shown, Entered entered) {
    public AgencyEntry entry() {
        return shown.entry();
    }

    public String path() {
        return "/agencies/" + entry().id();
    }

    public String draft() {
        return "agency:" + entry().id();
    }

    public String roomSaidOn() {
        var said = entry().room();
        return said == null ? "" : JapaneseDates.plain(said.on());
    }

    public String confirmedOn() {
        var on = entry().confirmedOn();
        return on == null ? "" : JapaneseDates.plain(on);
    }

    public String lastChange() {
        var change = shown.lastChange();
        return change == null ? "" : change.by() + "さんが" + JapaneseDates.withTime(change.at()) + "に直しました";
    }
}
