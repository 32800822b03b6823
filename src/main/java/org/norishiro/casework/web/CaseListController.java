package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.norishiro.casework.usecase.CaseFilter;
import org.norishiro.casework.usecase.CaseList.Slice;
import org.norishiro.casework.usecase.ShowCases;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 担当世帯. */
@Controller
class CaseListController {
    private static final int ROWS = 110;
    private static final Set<String> SORTABLE = Set.of("name", "number", "due", "phase", "opened");

    private final ShowCases showCases;

    CaseListController(ShowCases showCases) {
        this.showCases = showCases;
    }

    @GetMapping("/cases")
    ModelAndView list(HttpServletRequest request) {
        var listing = Listing.of(request, SORTABLE, "due", ROWS);
        var slice = new Slice(listing.sort(), listing.descending(), listing.offset(), listing.size());
        var filter = CaseFilter.of(
                listing.text("whose"),
                listing.text("state"),
                !listing.text("overdue").isEmpty(),
                listing.text("q"));
        var query = new ShowCases.Query(filter, slice);
        return Screens.page("casework/cases", new CasesPage(showCases.show(query), listing));
    }
}
