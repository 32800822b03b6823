package org.norishiro.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.CaseId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.usecase.PlanSheet;
import org.norishiro.plan.usecase.RevisePlan;
import org.norishiro.plan.usecase.RevisePlan.Outcome;
import org.norishiro.plan.usecase.ShowPlan;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** プランの変更, while it is drafted. */
@Controller
@RequestMapping("/cases/{caseId}/plans/{planId}/edit")
class EditPlanController {
    private static final String VIEW = "plan/edit";

    private final ShowPlan showPlan;
    private final RevisePlan revisePlan;
    private final Setting setting;

    EditPlanController(ShowPlan showPlan, RevisePlan revisePlan, Setting setting) {
        this.showPlan = showPlan;
        this.revisePlan = revisePlan;
        this.setting = setting;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseId, @PathVariable String planId, HttpServletRequest request) {
        var shown = showPlan.show(Ids.caseId(caseId), Ids.planId(planId), "to change the draft")
                .filter(ShowPlan.Shown::mine)
                .filter(found -> found.plan().drafted())
                .orElseThrow(NotThere::new);
        var prefilled = TermsForm.of(shown.plan().terms(), shown.plan().version());
        var page = page(shown.of().id(), shown.plan().id(), prefilled);
        return Screens.page(
                VIEW, page(shown.of().id(), shown.plan().id(), setting.entered(page.draft(), request, prefilled)));
    }

    @PostMapping
    ModelAndView revise(@PathVariable String caseId, @PathVariable String planId, HttpServletRequest request) {
        var of = Ids.caseId(caseId);
        var plan = Ids.planId(planId);
        var in = setting.reading(request);
        var command = new RevisePlan.Command(of, plan, TermsForm.read(in), in.version("version"));
        if (in.refused()) {
            showPlan.show(of, plan, "to change the draft").orElseThrow(NotThere::new);
            return Screens.refused(VIEW, page(of, plan, in.entered()));
        }
        var path = "/cases/" + of + "/plans/" + plan;
        return switch (revisePlan.revise(command)) {
            case Outcome.Revised() -> Screens.redirect(path, "登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NoDraftAnyMore() -> Screens.redirect(path, "このプランはもう下書きではないので、変えられません。");
            case Outcome.ChangedMeanwhile(var theirs) ->
                Screens.conflict(VIEW, page(of, plan, meanwhile(in.entered(), theirs)));
        };
    }

    private static Entered meanwhile(Entered entered, PlanSheet theirs) {
        return entered.conflict(
                        theirs.made().changedBy(),
                        JapaneseDates.time(theirs.made().changedAt().toLocalTime()),
                        TermsForm.fields(theirs.terms()))
                .with("version", String.valueOf(theirs.version()));
    }

    private TermsPage page(CaseId of, PlanId plan, Entered entered) {
        var path = "/cases/" + of + "/plans/" + plan;
        return new TermsPage(setting.heading(of), path + "/edit", path, null, List.of(), entered);
    }
}
