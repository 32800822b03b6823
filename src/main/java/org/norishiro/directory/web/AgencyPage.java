package org.norishiro.directory.web;

import java.util.List;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.OpeningHours;
import org.norishiro.directory.OpeningWords;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyProposal;
import org.norishiro.directory.usecase.ShowAgency.Shown;
import org.norishiro.shell.Entered;

/** Everything {@code directory/agency.jte}, {@code directory/edit.jte} and {@code directory/propose.jte} need. */
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

    public String proposalDraft() {
        return "agency-proposal:" + entry().id();
    }

    public OpeningHours opening() {
        return entry().opening();
    }

    /** Whether one can turn to it now; empty if nobody has said when. */
    public String openNow() {
        return OpeningWords.now(opening(), shown.now());
    }

    public List<OpeningWords.Day> week() {
        return opening().isUnsaid()
                ? List.of()
                : OpeningWords.week(opening(), shown.now().toLocalDate());
    }

    /** Words stand there that are no rules: nobody can be told whether it is open. */
    public boolean hoursUnreadable() {
        return opening().isUnsaid() && !entry().profile().access().hours().isBlank();
    }

    public String validUntil() {
        var until = entry().validUntil();
        return until == null ? "" : JapaneseDates.plain(until);
    }

    public String sent(AgencyProposal proposal) {
        return proposal.byName() + "さん、" + JapaneseDates.withTime(proposal.at());
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
