package org.norishiro.casework.web;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import org.norishiro.casework.Phase;
import org.norishiro.casework.usecase.CaseHead;
import org.norishiro.casework.usecase.CaseViews.Seat;
import org.norishiro.casework.usecase.ShowTeam.TeamOfCase;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** Who supports and who answers (チームと担当), with the forms that change it. The two forms never are refused together. */
public record TeamPage(Content heading, TeamOfCase team, Entered joining, Entered appointing) {
    static final String COORDINATOR = "COORDINATOR";

    public CaseHead head() {
        return team.head();
    }

    public String path() {
        return "/cases/" + head().id();
    }

    /** What the page as a whole says about errors. */
    public Entered refusal() {
        return joining.hasErrors() ? joining : appointing;
    }

    public List<Seat> present() {
        return team.seats().stream().filter(seat -> seat.until() == null).toList();
    }

    public List<Seat> past() {
        return team.seats().stream().filter(seat -> seat.until() != null).toList();
    }

    public List<Option> agencies() {
        return Option.each(team.agencies(), agency -> agency.id().toString(), agency -> agency.name());
    }

    public List<Option> posts() {
        return OpenCasePage.posts(team.posts());
    }

    public List<Option> roles() {
        return Stream.concat(
                        Stream.of(Option.of(COORDINATOR, "調整担当")),
                        Stream.of(Phase.values()).map(phase -> Option.of(phase.name(), "主担当（" + phase.label() + "）")))
                .toList();
    }
}
