package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.usecase.CaseList.Slice;
import org.norishiro.casework.usecase.CaseList.Whose;
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
    private static final List<CaseState> USUAL = List.of(CaseState.OPEN, CaseState.SUSPENDED, CaseState.FOLLOWED_UP);

    private final ShowCases showCases;

    CaseListController(ShowCases showCases) {
        this.showCases = showCases;
    }

    @GetMapping("/cases")
    ModelAndView list(HttpServletRequest request) {
        var listing = Listing.of(request, SORTABLE, "due", ROWS);
        var slice = new Slice(listing.sort(), listing.descending(), listing.offset(), listing.size());
        var query = new ShowCases.Query(
                named(listing.text("whose")),
                states(listing.text("state")),
                !listing.text("overdue").isEmpty(),
                listing.text("q").strip(),
                slice);
        return Screens.page("casework/cases", new CasesPage(showCases.show(query), listing));
    }

    private static @Nullable Whose named(String text) {
        return Arrays.stream(Whose.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static List<CaseState> states(String text) {
        if (text.equals(CasesPage.ALL)) return List.of();
        return Arrays.stream(CaseState.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .map(List::of)
                .orElse(USUAL);
    }
}
