package org.norishiro.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.plan.usecase.RecordMonitoring;
import org.norishiro.plan.usecase.RecordMonitoring.Outcome;
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

/** モニタリングの記録. */
@Controller
@RequestMapping("/cases/{caseId}/plans/{planId}/monitorings/new")
class MonitoringController {
    private static final String VIEW = "plan/monitoring";

    private final ShowPlan showPlan;
    private final RecordMonitoring recordMonitoring;
    private final Setting setting;

    MonitoringController(ShowPlan showPlan, RecordMonitoring recordMonitoring, Setting setting) {
        this.showPlan = showPlan;
        this.recordMonitoring = recordMonitoring;
        this.setting = setting;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseId, @PathVariable String planId, HttpServletRequest request) {
        var shown = shown(caseId, planId);
        if (!shown.plan().underWay()) return away(shown);
        var prefilled = MonitoringForm.prefilled(shown.plan(), setting.today());
        var page = page(shown, prefilled);
        return Screens.page(VIEW, page(shown, setting.entered(page.draft(), request, prefilled)));
    }

    @PostMapping
    ModelAndView record(@PathVariable String caseId, @PathVariable String planId, HttpServletRequest request) {
        var shown = shown(caseId, planId);
        var in = setting.reading(request);
        var monitoring = MonitoringForm.read(in);
        var roles = MonitoringForm.roles(in, shown.plan());
        if (monitoring == null || in.refused()) return Screens.refused(VIEW, page(shown, in.entered()));
        var command = new RecordMonitoring.Command(
                shown.of().id(), shown.plan().id(), monitoring, roles, in.version("version"));
        return switch (recordMonitoring.record(command)) {
            case Outcome.Recorded() ->
                Screens.redirect(
                        "/cases/" + shown.of().id() + "/plans/" + shown.plan().id(), "モニタリングを登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NotUnderWay() -> away(shown);
            case Outcome.ChangedMeanwhile() -> {
                var now = shown(caseId, planId);
                yield Screens.conflict(VIEW, page(now, MonitoringForm.meanwhile(in.entered(), now.plan())));
            }
        };
    }

    private static ModelAndView away(ShowPlan.Shown shown) {
        return Screens.redirect(
                "/cases/" + shown.of().id() + "/plans/" + shown.plan().id(), "モニタリングは、実施中のプランだけに記録できます。");
    }

    private ShowPlan.Shown shown(String caseId, String planId) {
        return showPlan.show(Ids.caseId(caseId), Ids.planId(planId), "to record a monitoring")
                .filter(ShowPlan.Shown::mine)
                .orElseThrow(NotThere::new);
    }

    private MonitoringPage page(ShowPlan.Shown shown, Entered entered) {
        return new MonitoringPage(new PlanPage(setting.heading(shown.of().id()), shown, setting.today()), entered);
    }
}
