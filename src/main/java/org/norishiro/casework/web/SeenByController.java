package org.norishiro.casework.web;

import gg.jte.Content;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.ShowCaseAsSeen;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** この機関に見えるとおりに見る. */
@Controller
class SeenByController {
    private static final Content NO_HEADING = out -> {};

    private final ShowCaseAsSeen showCaseAsSeen;

    SeenByController(ShowCaseAsSeen showCaseAsSeen) {
        this.showCaseAsSeen = showCaseAsSeen;
    }

    @GetMapping("/cases/{caseId}/seen-by/{agency}")
    ModelAndView show(@PathVariable CaseId caseId, @PathVariable AgencyId agency) {
        var seen = showCaseAsSeen.show(caseId, agency).orElseThrow(NotThere::new);
        var overview = seen.overview();
        var page = new CasePage(NO_HEADING, overview, NotePanel.blank(overview.attention()));
        return Screens.page("casework/seen-by", new SeenByPage(seen.agency(), page));
    }
}
