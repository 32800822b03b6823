package org.norishiro.casework.web;

import gg.jte.Content;
import java.util.List;
import org.norishiro.casework.Phase;
import org.norishiro.casework.usecase.CaseHead;
import org.norishiro.casework.usecase.ShowTeam.TeamOfCase;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** The form that changes what comes next, who holds it, and the phase. */
public record CoursePage(Content heading, TeamOfCase team, Entered entered) {
    public CaseHead head() {
        return team.head();
    }

    public String path() {
        return "/cases/" + head().id();
    }

    public List<Option> posts() {
        return OpenCasePage.posts(team.posts());
    }

    public List<Option> phases() {
        return Option.all(Phase.values(), Phase::label);
    }

    public List<Option> standings() {
        return List.of(Option.of("OPEN", "支援中"), Option.of("SUSPENDED", "中断中"));
    }
}
