package org.norishiro.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.plan.model.Obstacle;
import org.norishiro.plan.usecase.SettlePlan;
import org.norishiro.plan.usecase.SettlePlan.Outcome;
import org.norishiro.plan.usecase.ShowPlan;
import org.norishiro.protection.Askable;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** プランの決定: what goes out to which agency is shown before it goes. */
@Controller
@RequestMapping("/cases/{caseId}/plans/{planId}/settle")
class SettleController {
    private static final String VIEW = "plan/settle";
    private static final int DAYS_TO_REPLY = 5;

    private final ShowPlan showPlan;
    private final SettlePlan settlePlan;
    private final Setting setting;

    SettleController(ShowPlan showPlan, SettlePlan settlePlan, Setting setting) {
        this.showPlan = showPlan;
        this.settlePlan = settlePlan;
        this.setting = setting;
    }

    @GetMapping
    ModelAndView check(@PathVariable String caseId, @PathVariable String planId) {
        var shown = shown(caseId, planId);
        if (!shown.plan().drafted())
            return Screens.redirect(
                    "/cases/" + shown.of().id() + "/plans/" + shown.plan().id());
        var due = BusinessDays.plus(setting.today(), DAYS_TO_REPLY);
        return Screens.page(
                VIEW,
                page(
                        shown,
                        Entered.blank()
                                .with("replyDue", JapaneseDates.dense(due))
                                .with("version", version(shown))));
    }

    @PostMapping
    ModelAndView settle(@PathVariable String caseId, @PathVariable String planId, HttpServletRequest request) {
        var shown = shown(caseId, planId);
        var in = setting.reading(request);
        var due = in.requiredComingDate("replyDue", "回答の期日");
        if (in.refused()) return Screens.refused(VIEW, page(shown, in.entered()));
        var path = "/cases/" + shown.of().id() + "/plans/" + shown.plan().id();
        var command = new SettlePlan.Command(shown.of().id(), shown.plan().id(), due, in.version("version"));
        return switch (settlePlan.settle(command)) {
            case Outcome.Settled(var asked) -> Screens.redirect(path, "プランを決めました。" + asked + "件の役割を頼みました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.SettledBefore() -> Screens.redirect(path, "このプランは、もう決まっています。");
            case Outcome.NotYet(var because) -> {
                var entered = in.entered();
                for (Obstacle obstacle : because) entered = entered.refuse("", obstacle.words());
                yield Screens.refused(VIEW, page(shown, entered));
            }
            case Outcome.NotToBeAsked(var task) ->
                Screens.refused(VIEW, page(shown, in.entered().refuse("", "「" + task + "」：" + Askable.REFUSAL)));
            case Outcome.ChangedMeanwhile() -> {
                var now = shown(caseId, planId);
                var entered =
                        in.entered().with("version", version(now)).refuse("", "確認のあとにプランが直されました。いまの内容を、もう一度確認してください。");
                yield Screens.conflict(VIEW, page(now, entered));
            }
        };
    }

    private static String version(ShowPlan.Shown shown) {
        return String.valueOf(shown.plan().version());
    }

    private ShowPlan.Shown shown(String caseId, String planId) {
        return showPlan.show(Ids.caseId(caseId), Ids.planId(planId), "to check before asking the agencies")
                .filter(ShowPlan.Shown::mine)
                .orElseThrow(NotThere::new);
    }

    private SettlePage page(ShowPlan.Shown shown, Entered entered) {
        return new SettlePage(new PlanPage(setting.heading(shown.of().id()), shown, setting.today()), entered);
    }
}
