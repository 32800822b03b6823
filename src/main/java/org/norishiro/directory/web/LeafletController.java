package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.directory.usecase.PrintLeaflet;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 住民に渡すちらし: the agencies of the list as it is filtered. */
@Controller
class LeafletController {
    private final PrintLeaflet printLeaflet;

    LeafletController(PrintLeaflet printLeaflet) {
        this.printLeaflet = printLeaflet;
    }

    @GetMapping("/agencies/leaflet")
    ModelAndView print(HttpServletRequest request) {
        var listing = Listing.of(request, AgencyController.SORTABLE, "field");
        return Screens.page("directory/leaflet", new LeafletPage(listing, printLeaflet.print(listing)));
    }
}
