package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.ShowAssessments;
import org.norishiro.casework.usecase.ShowAssessments.Assessments;
import org.norishiro.casework.usecase.SignAssessment;
import org.norishiro.casework.usecase.SignAssessment.Outcome;
import org.norishiro.draft.DraftedForms;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 見立て・根拠・手立て. */
@Controller
@RequestMapping("/cases/{caseId}/assessments")
class AssessmentController {
    private final ShowAssessments showAssessments;
    private final SignAssessment signAssessment;
    private final CaseHeading heading;
    private final DraftedForms drafts;

    AssessmentController(
            ShowAssessments showAssessments, SignAssessment signAssessment, CaseHeading heading, DraftedForms drafts) {
        this.showAssessments = showAssessments;
        this.signAssessment = signAssessment;
        this.heading = heading;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView list(@PathVariable String caseId) {
        return Screens.page("casework/assessments", page(assessments(Ids.caseId(caseId)), Entered.blank()));
    }

    /** @param after the one to succeed; blank: a first one */
    @GetMapping("/new")
    ModelAndView form(
            @PathVariable String caseId, @RequestParam(defaultValue = "") String after, HttpServletRequest request) {
        var assessments = assessments(Ids.caseId(caseId));
        var entered = assessments.all().stream()
                .filter(each -> each.inForce() && each.id().toString().equals(after))
                .findFirst()
                .map(AssessmentForm::after)
                .orElseGet(AssessmentForm::blank);
        return Screens.page(
                "casework/assessment-form",
                page(assessments, drafts.entered("assessment:" + caseId, request, entered)));
    }

    @PostMapping
    ModelAndView sign(@PathVariable String caseId, HttpServletRequest request) {
        var id = Ids.caseId(caseId);
        var assessments = assessments(id);
        var in = new Reading(Entered.of(request), assessments.today());
        var command = AssessmentForm.read(in, id);
        if (in.refused()) return Screens.refused("casework/assessment-form", page(assessments, in.entered()));
        return switch (signAssessment.sign(command)) {
            case Outcome.Signed(var signed) -> Screens.redirect("/cases/" + id + "/assessments", "見立てを登録しました。");
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.NotOfThisCase() ->
                Screens.refused(
                        "casework/assessment-form",
                        page(assessments, in.entered().refuse("about", "だれについてかを選び直してください。")));
            case Outcome.SucceededMeanwhile(var theirs) ->
                Screens.conflict(
                        "casework/assessment-form", page(assessments, AssessmentForm.beside(in.entered(), theirs)));
        };
    }

    private Assessments assessments(CaseId id) {
        return showAssessments.show(id).orElseThrow(NotThere::new);
    }

    private AssessmentsPage page(Assessments assessments, Entered entered) {
        var id = assessments.head().id();
        return new AssessmentsPage(heading.of(id, "/cases/" + id + "/issues"), assessments, entered);
    }
}
