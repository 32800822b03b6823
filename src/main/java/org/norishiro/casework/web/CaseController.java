package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.casework.usecase.ShowCase;
import org.norishiro.draft.DraftedForms;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 世帯の概要. */
@Controller
class CaseController {
    private final ShowCase showCase;
    private final RenderedHeading heading;
    private final DraftedForms drafts;

    CaseController(ShowCase showCase, RenderedHeading heading, DraftedForms drafts) {
        this.showCase = showCase;
        this.heading = heading;
        this.drafts = drafts;
    }

    @GetMapping("/cases/{caseId}")
    ModelAndView show(
            @PathVariable String caseId, @RequestParam(defaultValue = "") String recorded, HttpServletRequest request) {
        var id = Ids.caseId(caseId);
        var overview = showCase.show(id).orElseThrow(NotThere::new);
        var panel = NotePanel.blank(overview.attention());
        var drafted = new NotePanel(
                overview.attention(),
                drafts.entered(panel.draft(), request, panel.entered()),
                recorded.isEmpty() ? null : Ids.uuid(recorded));
        return Screens.page(
                "casework/case", new CasePage(heading.of(overview.heading(), "/cases/" + id), overview, drafted));
    }
}
