package org.norishiro.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.Role;
import org.norishiro.identity.model.StaffLists.Order;
import org.norishiro.identity.model.StaffLists.Standing;
import org.norishiro.identity.model.StaffLists.Wanted;
import org.norishiro.identity.usecase.ListStaff;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of staff: found by name, login, agency, role and whether they still work here. */
@Controller
class StaffListController {
    private static final Set<String> SORTABLE = Set.of("name", "login", "agency");

    private final ListStaff listStaff;

    StaffListController(ListStaff listStaff) {
        this.listStaff = listStaff;
    }

    @GetMapping("/admin")
    ModelAndView start() {
        return Screens.redirect("/admin/staff");
    }

    @GetMapping("/admin/staff")
    ModelAndView list(HttpServletRequest request) {
        var listing = Listing.of(request, SORTABLE, "name");
        var agency = listing.text("agency");
        var wanted = new Wanted(
                listing.text("q").strip(),
                isId(agency) ? AgencyId.of(agency) : null,
                one(Role.ofStaff().toArray(Role[]::new), listing.text("role")),
                standing(listing.text("standing")),
                order(listing.sort()),
                listing.descending(),
                listing.offset(),
                listing.size());
        return Screens.page("identity/staff-list", new StaffListPage(listing, listStaff.list(wanted)));
    }

    private static Standing standing(String chosen) {
        var standing = one(Standing.values(), chosen);
        return standing == null ? Standing.WORKING : standing;
    }

    private static Order order(String sort) {
        return switch (sort) {
            case "login" -> Order.LOGIN;
            case "agency" -> Order.AGENCY;
            default -> Order.NAME;
        };
    }

    /** A value nobody could have chosen is no filter. */
    private static <E extends Enum<E>> @Nullable E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }
}
