package org.norishiro.plan.web;

import org.norishiro.plan.usecase.ShowPlans;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** プランと役割 of a case. */
@Controller
class PlansController {
    private final ShowPlans showPlans;
    private final Setting setting;

    PlansController(ShowPlans showPlans, Setting setting) {
        this.showPlans = showPlans;
        this.setting = setting;
    }

    @GetMapping("/cases/{caseId}/plans")
    ModelAndView list(@PathVariable String caseId) {
        var id = Ids.caseId(caseId);
        var shown = showPlans.show(id).orElseThrow(NotThere::new);
        return Screens.page("plan/plans", new PlansPage(setting.heading(id), shown, setting.today()));
    }
}
