package org.norishiro.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.plan.model.Conclusion;
import org.norishiro.plan.model.Evaluation;
import org.norishiro.plan.usecase.EvaluatePlan;
import org.norishiro.plan.usecase.EvaluatePlan.Outcome;
import org.norishiro.plan.usecase.OfferChoices;
import org.norishiro.plan.usecase.ShowPlan;
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

/** 評価. A close or a pause is asked about once more, on a page that shows all that was typed. */
@Controller
@RequestMapping("/cases/{caseId}/plans/{planId}/evaluation/new")
class EvaluationController {
    private static final String VIEW = "plan/evaluation";

    private final ShowPlan showPlan;
    private final OfferChoices choices;
    private final EvaluatePlan evaluatePlan;
    private final Setting setting;

    EvaluationController(ShowPlan showPlan, OfferChoices choices, EvaluatePlan evaluatePlan, Setting setting) {
        this.showPlan = showPlan;
        this.choices = choices;
        this.evaluatePlan = evaluatePlan;
        this.setting = setting;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseId, @PathVariable String planId, HttpServletRequest request) {
        var shown = shown(caseId, planId);
        if (!shown.plan().underWay()) return away(shown);
        var prefilled = EvaluationForm.prefilled(shown.plan(), shown.of().answering(), setting.today());
        var page = page(shown, prefilled);
        return Screens.page(VIEW, page(shown, setting.entered(page.draft(), request, prefilled)));
    }

    @PostMapping
    ModelAndView evaluate(@PathVariable String caseId, @PathVariable String planId, HttpServletRequest request) {
        var shown = shown(caseId, planId);
        var in = setting.reading(request);
        if (in.entered().text("sure").equals("back")) return Screens.page(VIEW, page(shown, in.entered()));
        var evaluation = EvaluationForm.read(in, choices.about(shown.of().id()));
        if (evaluation == null) return Screens.refused(VIEW, page(shown, in.entered()));
        if (!(evaluation.conclusion() instanceof Conclusion.Replan)
                && !in.entered().text("sure").equals("yes"))
            return Screens.page("plan/evaluation-sure", page(shown, EvaluationForm.readOut(in.entered(), evaluation)));
        return evaluated(shown, in, evaluation);
    }

    private ModelAndView evaluated(ShowPlan.Shown shown, Reading in, Evaluation evaluation) {
        var of = shown.of().id();
        var command = new EvaluatePlan.Command(of, shown.plan().id(), evaluation, in.version("version"));
        return switch (evaluatePlan.evaluate(command)) {
            case Outcome.Evaluated() ->
                evaluation.conclusion() instanceof Conclusion.Replan
                        ? Screens.redirect("/cases/" + of + "/plans/new", "評価を登録しました。続けて、次のプランを作れます。")
                        : Screens.redirect(
                                "/cases/" + of + "/plans/" + shown.plan().id(), "評価を登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NotUnderWay() -> away(shown);
            case Outcome.NobodyThere() ->
                Screens.refused(VIEW, page(shown, in.entered().refuse("next", Receivers.REFUSAL)));
            case Outcome.ChangedMeanwhile() -> {
                var now = shown(of.toString(), shown.plan().id().toString());
                var entered = in.entered()
                        .with("version", String.valueOf(now.plan().version()))
                        .refuse(
                                "",
                                now.plan().made().changedBy()
                                        + "さんが先にこのプランを直しました。プランを見直してから、もう一度登録してください。入力した文は残っています。");
                yield Screens.conflict(VIEW, page(now, entered));
            }
        };
    }

    private static ModelAndView away(ShowPlan.Shown shown) {
        return Screens.redirect(
                "/cases/" + shown.of().id() + "/plans/" + shown.plan().id(), "評価は、実施中のプランだけに記録できます。");
    }

    private ShowPlan.Shown shown(String caseId, String planId) {
        return showPlan.show(Ids.caseId(caseId), Ids.planId(planId), "to evaluate the plan")
                .filter(ShowPlan.Shown::mine)
                .orElseThrow(NotThere::new);
    }

    private EvaluationPage page(ShowPlan.Shown shown, Entered entered) {
        var of = shown.of().id();
        return new EvaluationPage(
                new PlanPage(setting.heading(of), shown, setting.today()), choices.about(of), entered);
    }
}
