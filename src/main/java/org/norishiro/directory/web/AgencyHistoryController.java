package org.norishiro.directory.web;

import org.norishiro.directory.usecase.ShowHistory;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class AgencyHistoryController {
    private final ShowHistory showHistory;

    AgencyHistoryController(ShowHistory showHistory) {
        this.showHistory = showHistory;
    }

    @GetMapping("/agencies/{agency}/history")
    ModelAndView show(@PathVariable String agency) {
        var shown = showHistory.show(AgencyController.id(agency)).orElseThrow(NotThere::new);
        return Screens.page("directory/history", new AgencyHistoryPage(shown));
    }
}
