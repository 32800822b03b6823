package org.norishiro.linking.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.draft.DraftedForms;
import org.norishiro.linking.usecase.ShowRoleTable;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 役割の表, to be read by everybody. */
@Controller
class RoleTableController {
    private static final String FIRST = "CARE";

    private final ShowRoleTable showRoleTable;
    private final DraftedForms drafts;

    RoleTableController(ShowRoleTable showRoleTable, DraftedForms drafts) {
        this.showRoleTable = showRoleTable;
        this.drafts = drafts;
    }

    @GetMapping("/role-table")
    ModelAndView first(HttpServletRequest request) {
        return page(FIRST, request);
    }

    @GetMapping("/role-table/{trouble}")
    ModelAndView show(@PathVariable String trouble, HttpServletRequest request) {
        return page(trouble, request);
    }

    private ModelAndView page(String trouble, HttpServletRequest request) {
        var shown = showRoleTable.show(trouble).orElseThrow(NotThere::new);
        var entered = drafts.entered(RoleTablePage.draft(trouble), request, Entered.blank());
        return Screens.page(RoleTablePage.VIEW, new RoleTablePage(shown, entered));
    }
}
