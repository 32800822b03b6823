package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.norishiro.directory.usecase.FindAgencies;
import org.norishiro.directory.usecase.ShowAgency;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/agencies")
class AgencyController {
    static final Set<String> SORTABLE = Set.of("name", "field", "standing", "people");

    private final FindAgencies findAgencies;
    private final ShowAgency showAgency;

    AgencyController(FindAgencies findAgencies, ShowAgency showAgency) {
        this.findAgencies = findAgencies;
        this.showAgency = showAgency;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        var listing = Listing.of(request, SORTABLE, "field");
        return Screens.page("directory/agencies", new AgenciesPage(listing, findAgencies.find(listing)));
    }

    @GetMapping("/{agency}")
    ModelAndView show(@PathVariable String agency) {
        var shown = showAgency.show(id(agency)).orElseThrow(NotThere::new);
        return Screens.page("directory/agency", new AgencyPage(shown, Entered.blank()));
    }

    static AgencyId id(String text) {
        try {
            return AgencyId.of(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }
}
