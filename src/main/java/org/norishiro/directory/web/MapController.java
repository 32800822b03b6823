package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.directory.usecase.ShowMap;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 機関の地図: the agencies of the list as it is filtered, where they are. */
@Controller
class MapController {
    private final ShowMap showMap;

    MapController(ShowMap showMap) {
        this.showMap = showMap;
    }

    @GetMapping("/agencies/map")
    ModelAndView show(HttpServletRequest request) {
        var listing = Listing.of(request, AgencyController.SORTABLE, "field");
        return Screens.page("directory/map", new MapPage(listing, showMap.show(listing)));
    }
}
