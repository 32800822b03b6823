package org.norishiro.household.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.usecase.ListHouseholds;
import org.norishiro.household.usecase.ShowHousehold;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.Listing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/households")
class HouseholdController {
    private static final Set<String> SORTABLE = Set.of("name", "members", "area", "changed");

    private final ListHouseholds listHouseholds;
    private final ShowHousehold showHousehold;
    private final Clock clock;

    HouseholdController(ListHouseholds listHouseholds, ShowHousehold showHousehold, Clock clock) {
        this.listHouseholds = listHouseholds;
        this.showHousehold = showHousehold;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request, Htmx htmx) {
        var listing = Listing.of(request, SORTABLE, "-changed");
        var page = new HouseholdsPage(listing, listHouseholds.list(listing), LocalDate.now(clock));
        return Screens.pageOrFragment(htmx, "household/households", "household/_households", page);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable HouseholdId id) {
        return showHousehold
                .show(id)
                .map(view -> Screens.page("household/household", new HouseholdPage(view, LocalDate.now(clock))))
                .orElseThrow(NotThere::new);
    }
}
