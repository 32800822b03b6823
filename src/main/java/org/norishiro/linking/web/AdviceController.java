package org.norishiro.linking.web;

import org.norishiro.casework.CaseHeading;
import org.norishiro.linking.usecase.ShowAdvice;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** どこに頼むか: whom one could ask about a case. */
@Controller
class AdviceController {
    private final ShowAdvice showAdvice;
    private final CaseHeading heading;

    AdviceController(ShowAdvice showAdvice, CaseHeading heading) {
        this.showAdvice = showAdvice;
        this.heading = heading;
    }

    @GetMapping("/cases/{caseId}/linking")
    ModelAndView show(@PathVariable String caseId, @RequestParam(defaultValue = "") String hurry) {
        var id = Ids.caseId(caseId);
        var hurried = hurry.equals("on");
        var shown = showAdvice.show(id, hurried).orElseThrow(NotThere::new);
        return Screens.page(
                "linking/advice", new AdvicePage(shown, hurried, heading.of(id, "/cases/" + id + "/referrals")));
    }
}
