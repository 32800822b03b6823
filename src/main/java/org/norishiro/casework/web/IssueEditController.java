package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.usecase.EditIssue;
import org.norishiro.casework.usecase.EditIssue.Outcome;
import org.norishiro.casework.usecase.IssueViews.IssueRow;
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

/** 課題の変更. */
@Controller
@RequestMapping("/cases/{caseId}/issues/{issueId}")
class IssueEditController {
    private final ShowIssues showIssues;
    private final EditIssue editIssue;
    private final CaseHeading heading;
    private final Clock clock;

    IssueEditController(ShowIssues showIssues, EditIssue editIssue, CaseHeading heading, Clock clock) {
        this.showIssues = showIssues;
        this.editIssue = editIssue;
        this.heading = heading;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseId, @PathVariable String issueId) {
        var issues = issues(Ids.caseId(caseId));
        var issue = Ids.of(issueId, IssueId::of);
        return Screens.page("casework/issue-form", page(issues, issue, IssueForm.of(row(issues, issue))));
    }

    @PostMapping
    ModelAndView edit(@PathVariable String caseId, @PathVariable String issueId, HttpServletRequest request) {
        var id = Ids.caseId(caseId);
        var issue = Ids.of(issueId, IssueId::of);
        var issues = issues(id);
        row(issues, issue);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var said = IssueForm.read(in, issues.codes());
        if (in.refused()) return Screens.refused("casework/issue-form", page(issues, issue, in.entered()));
        return switch (editIssue.edit(new EditIssue.Command(id, issue, in.version("version"), said))) {
            case Outcome.Edited() -> Screens.redirect("/cases/" + id + "/issues", "課題を変更しました。");
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.NotOfThisCase() ->
                Screens.refused(
                        "casework/issue-form", page(issues, issue, in.entered().refuse("about", "だれの課題かを選び直してください。")));
            case Outcome.ChangedMeanwhile(var theirs) ->
                Screens.conflict("casework/issue-form", page(issues, issue, IssueForm.beside(in.entered(), theirs)));
        };
    }

    private static IssueRow row(Issues issues, IssueId issue) {
        return issues.issues().stream()
                .filter(each -> each.id().equals(issue))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private Issues issues(CaseId id) {
        return showIssues.show(id).orElseThrow(NotThere::new);
    }

    private IssuesPage page(Issues issues, IssueId issue, Entered entered) {
        var path = "/cases/" + issues.head().id() + "/issues";
        return new IssuesPage(heading.of(issues.head().id(), path), issues, entered, path + "/" + issue);
    }
}
