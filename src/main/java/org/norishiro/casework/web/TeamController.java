package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.casework.usecase.LeaveTeam;
import org.norishiro.casework.usecase.ShowTeam;
import org.norishiro.casework.usecase.ShowTeam.TeamOfCase;
import org.norishiro.protection.Askable;
import org.norishiro.protection.Receivers;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 支援チーム. */
@Controller
@RequestMapping("/cases/{caseId}/team")
class TeamController {
    private final ShowTeam showTeam;
    private final JoinTeam joinTeam;
    private final LeaveTeam leaveTeam;
    private final CaseHeading heading;

    TeamController(ShowTeam showTeam, JoinTeam joinTeam, LeaveTeam leaveTeam, CaseHeading heading) {
        this.showTeam = showTeam;
        this.joinTeam = joinTeam;
        this.leaveTeam = leaveTeam;
        this.heading = heading;
    }

    @GetMapping
    ModelAndView show(@PathVariable String caseId) {
        var team = team(Ids.caseId(caseId));
        return Screens.page("casework/team", page(team, TeamForms.joining(team)));
    }

    @PostMapping
    ModelAndView join(@PathVariable String caseId, HttpServletRequest request) {
        var id = Ids.caseId(caseId);
        var team = team(id);
        var in = new Reading(Entered.of(request), team.today());
        var command = TeamForms.joining(in, team);
        if (in.refused()) return Screens.refused("casework/team", page(team, in.entered()));
        return switch (joinTeam.join(command)) {
            case JoinTeam.Outcome.Joined() -> Screens.redirect("/cases/" + id + "/team", "支援チームに加えました。");
            case JoinTeam.Outcome.NotThere() -> throw new NotThere();
            case JoinTeam.Outcome.NotToBeAsked() ->
                Screens.refused("casework/team", page(team, in.entered().refuse("agency", Askable.REFUSAL)));
            case JoinTeam.Outcome.NobodyThere() ->
                Screens.refused("casework/team", page(team, in.entered().refuse("person", Receivers.REFUSAL)));
        };
    }

    @PostMapping("/{memberId}/leave")
    ModelAndView leave(@PathVariable String caseId, @PathVariable String memberId) {
        var id = Ids.caseId(caseId);
        return switch (leaveTeam.leave(new LeaveTeam.Command(id, Ids.uuid(memberId)))) {
            case LeaveTeam.Outcome.Left() ->
                Screens.redirect("/cases/" + id + "/team", "支援チームから外しました。明日から、この機関はこの世帯を見られません。");
            case LeaveTeam.Outcome.NotThere() -> throw new NotThere();
            case LeaveTeam.Outcome.StillAnswers() -> {
                var team = team(id);
                var said = TeamForms.joining(team)
                        .refuse("", "この機関には、担当機関であるか、調整担当・主担当・次にすることの担当がいるので外せません。先に担当を替えてください。");
                yield Screens.refused("casework/team", page(team, said));
            }
        };
    }

    private TeamOfCase team(CaseId id) {
        return showTeam.show(id).orElseThrow(NotThere::new);
    }

    private TeamPage page(TeamOfCase team, Entered joining) {
        var id = team.head().id();
        return new TeamPage(heading.of(id, "/cases/" + id + "/team"), team, joining, TeamForms.appointing(team));
    }
}
