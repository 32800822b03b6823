package org.norishiro.plan.web;

import org.norishiro.plan.usecase.OfferChoices;
import org.norishiro.plan.usecase.ShowPlan;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One plan, on the screen and on paper. */
@Controller
@RequestMapping("/cases/{caseId}/plans/{planId}")
class PlanController {
    private final ShowPlan showPlan;
    private final OfferChoices choices;
    private final Setting setting;

    PlanController(ShowPlan showPlan, OfferChoices choices, Setting setting) {
        this.showPlan = showPlan;
        this.choices = choices;
        this.setting = setting;
    }

    @GetMapping
    ModelAndView show(@PathVariable String caseId, @PathVariable String planId) {
        return Screens.page("plan/plan", page(caseId, planId, "plan of a case within reach"));
    }

    @GetMapping("/print")
    ModelAndView print(
            @PathVariable String caseId, @PathVariable String planId, @RequestParam(defaultValue = "") String copy) {
        var forPerson = copy.equals("person");
        var page = page(caseId, planId, forPerson ? "printed for the person" : "printed for the office");
        var labels = choices.about(Ids.caseId(caseId));
        return Screens.page(
                "plan/paper", new PlanPaper(page, forPerson, setting.now(), code -> Labels.change(labels, code)));
    }

    private PlanPage page(String caseId, String planId, String why) {
        var id = Ids.caseId(caseId);
        var shown = showPlan.show(id, Ids.planId(planId), why).orElseThrow(NotThere::new);
        return new PlanPage(setting.heading(id), shown, setting.today());
    }
}
