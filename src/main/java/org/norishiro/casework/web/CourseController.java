package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.ChangeCourse;
import org.norishiro.casework.usecase.ChangeCourse.Outcome;
import org.norishiro.casework.usecase.ShowTeam;
import org.norishiro.casework.usecase.ShowTeam.TeamOfCase;
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

/** 次にすることと段階の変更. */
@Controller
@RequestMapping("/cases/{caseId}/course")
class CourseController {
    private final ShowTeam showTeam;
    private final ChangeCourse changeCourse;
    private final CaseHeading heading;

    CourseController(ShowTeam showTeam, ChangeCourse changeCourse, CaseHeading heading) {
        this.showTeam = showTeam;
        this.changeCourse = changeCourse;
        this.heading = heading;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseId) {
        var team = team(Ids.caseId(caseId));
        return Screens.page("casework/course", page(team, CourseForm.of(team.head())));
    }

    @PostMapping
    ModelAndView change(@PathVariable String caseId, HttpServletRequest request) {
        var id = Ids.caseId(caseId);
        var team = team(id);
        var in = new Reading(Entered.of(request), team.today());
        var command = CourseForm.read(in, id);
        if (in.refused()) return Screens.refused("casework/course", page(team, in.entered()));
        return switch (changeCourse.change(command)) {
            case Outcome.Changed() -> Screens.redirect("/cases/" + id, "次にすることを登録しました。");
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.NobodyThere() ->
                Screens.refused("casework/course", page(team, in.entered().refuse("holder", Receivers.REFUSAL)));
            case Outcome.ChangedMeanwhile(var theirs) ->
                Screens.conflict("casework/course", page(team, CourseForm.beside(in.entered(), theirs)));
        };
    }

    private TeamOfCase team(CaseId id) {
        return showTeam.show(id).orElseThrow(NotThere::new);
    }

    private CoursePage page(TeamOfCase team, Entered entered) {
        var id = team.head().id();
        return new CoursePage(heading.of(id, "/cases/" + id), team, entered);
    }
}
