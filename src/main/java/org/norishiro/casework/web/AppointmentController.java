package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.usecase.AppointRole;
import org.norishiro.casework.usecase.AppointRole.Outcome;
import org.norishiro.casework.usecase.CaseHead;
import org.norishiro.casework.usecase.ShowTeam;
import org.norishiro.casework.usecase.ShowTeam.TeamOfCase;
import org.norishiro.protection.Receivers;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 調整担当・主担当を決める. */
@Controller
class AppointmentController {
    private final ShowTeam showTeam;
    private final AppointRole appointRole;
    private final CaseHeading heading;

    AppointmentController(ShowTeam showTeam, AppointRole appointRole, CaseHeading heading) {
        this.showTeam = showTeam;
        this.appointRole = appointRole;
        this.heading = heading;
    }

    @PostMapping("/cases/{caseId}/roles")
    ModelAndView appoint(@PathVariable String caseId, HttpServletRequest request) {
        var id = Ids.caseId(caseId);
        var team = showTeam.show(id).orElseThrow(NotThere::new);
        var in = new Reading(Entered.of(request), team.today());
        var command = TeamForms.appointing(in, team);
        if (in.refused()) return Screens.refused("casework/team", page(team, in.entered()));
        return switch (appointRole.appoint(command)) {
            case Outcome.Appointed() -> Screens.redirect("/cases/" + id + "/team", "担当を決めました。");
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.NobodyThere() ->
                Screens.refused("casework/team", page(team, in.entered().refuse("post", Receivers.REFUSAL)));
            case Outcome.ChangedMeanwhile(var theirs) ->
                Screens.conflict("casework/team", page(team, beside(in.entered(), theirs)));
        };
    }

    /** What they decided stands in the tables above the form, as read just now. */
    private static Entered beside(Entered typed, CaseHead theirs) {
        return typed.conflict(
                        theirs.changedBy(),
                        JapaneseDates.time(theirs.changedAt().toLocalTime()),
                        Map.of())
                .with("version", String.valueOf(theirs.version()));
    }

    private TeamPage page(TeamOfCase team, Entered appointing) {
        var id = team.head().id();
        return new TeamPage(heading.of(id, "/cases/" + id + "/team"), team, TeamForms.joining(team), appointing);
    }
}
