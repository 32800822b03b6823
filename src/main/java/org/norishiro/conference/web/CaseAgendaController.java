package org.norishiro.conference.web;

import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.usecase.ShowCaseAgenda;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** All conferences of one case. */
@Controller
class CaseAgendaController {
    private final ShowCaseAgenda showCaseAgenda;

    private final CaseHeading heading;

    CaseAgendaController(ShowCaseAgenda showCaseAgenda, CaseHeading heading) {
        this.showCaseAgenda = showCaseAgenda;
        this.heading = heading;
    }

    @GetMapping("/cases/{caseId}/agenda-items")
    ModelAndView list(@PathVariable String caseId) {
        var about = Ids.of(CaseId::of, caseId);
        var lines = showCaseAgenda.of(about).orElseThrow(NotThere::new);
        return Screens.page(
                "conference/case-agenda", new CaseAgendaPage(about, lines, heading.of(about, SittingTab.href(about))));
    }
}
