package org.norishiro.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.norishiro.plan.usecase.ListRoles;
import org.norishiro.plan.usecase.RoleReadings.RoleQuery;
import org.norishiro.plan.usecase.RoleReadings.Wanted;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 頼まれた役割. */
@Controller
class RolesController {
    private static final Set<String> SORTABLE = Set.of("due", "task", "forWhom", "state");

    private final ListRoles listRoles;
    private final Clock clock;

    RolesController(ListRoles listRoles, Clock clock) {
        this.listRoles = listRoles;
        this.clock = clock;
    }

    @GetMapping("/plan-roles")
    ModelAndView list(HttpServletRequest request) {
        var listing = Listing.of(request, SORTABLE, "due");
        var wanted = Arrays.stream(Wanted.values())
                .filter(each -> each.name().equals(listing.text("show")))
                .findFirst()
                .orElse(Wanted.AWAITED);
        var query = new RoleQuery(
                wanted,
                listing.text("q").strip(),
                listing.sort(),
                listing.descending(),
                listing.offset(),
                listing.size());
        return Screens.page("plan/roles", new RolesPage(listRoles.list(query), wanted, listing, LocalDate.now(clock)));
    }
}
