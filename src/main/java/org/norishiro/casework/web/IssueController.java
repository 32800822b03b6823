package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.AddIssue;
import org.norishiro.casework.usecase.AddIssue.Outcome;
import org.norishiro.casework.usecase.ShowIssues;
import org.norishiro.casework.usecase.ShowIssues.Issues;
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

/** 課題のリストと追加. */
@Controller
@RequestMapping("/cases/{caseId}/issues")
class IssueController {
    private final ShowIssues showIssues;
    private final AddIssue addIssue;
    private final CaseHeading heading;
    private final Clock clock;

    IssueController(ShowIssues showIssues, AddIssue addIssue, CaseHeading heading, Clock clock) {
        this.showIssues = showIssues;
        this.addIssue = addIssue;
        this.heading = heading;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@PathVariable String caseId) {
        return Screens.page("casework/issues", page(issues(Ids.caseId(caseId)), Entered.blank()));
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String caseId) {
        return Screens.page("casework/issue-form", page(issues(Ids.caseId(caseId)), IssueForm.blank()));
    }

    @PostMapping
    ModelAndView add(@PathVariable String caseId, HttpServletRequest request) {
        var id = Ids.caseId(caseId);
        var issues = issues(id);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var said = IssueForm.read(in, issues.codes());
        if (in.refused()) return Screens.refused("casework/issue-form", page(issues, in.entered()));
        return switch (addIssue.add(new AddIssue.Command(id, said))) {
            case Outcome.Added(var issue) -> Screens.redirect("/cases/" + id + "/issues", "課題を追加しました。");
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.NotOfThisCase() ->
                Screens.refused("casework/issue-form", page(issues, in.entered().refuse("about", "だれの課題かを選び直してください。")));
        };
    }

    private Issues issues(CaseId id) {
        return showIssues.show(id).orElseThrow(NotThere::new);
    }

    private IssuesPage page(Issues issues, Entered entered) {
        var path = "/cases/" + issues.head().id() + "/issues";
        return new IssuesPage(heading.of(issues.head().id(), path), issues, entered, path);
    }
}
