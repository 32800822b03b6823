package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.norishiro.directory.usecase.FindResources;
import org.norishiro.directory.usecase.ShowResource;
import org.norishiro.shell.Listing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 社会資源. */
@Controller
@RequestMapping("/resources")
class ResourceController {
    private static final Set<String> SORTABLE = Set.of("name", "kind", "address");

    private final FindResources findResources;
    private final ShowResource showResource;

    ResourceController(FindResources findResources, ShowResource showResource) {
        this.findResources = findResources;
        this.showResource = showResource;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        var listing = Listing.of(request, SORTABLE, "name");
        return Screens.page("directory/resources", new ResourcesPage(listing, findResources.find(listing)));
    }

    @GetMapping("/{resource}")
    ModelAndView show(@PathVariable UUID resource) {
        return showResource
                .show(resource)
                .map(shown -> Screens.page("directory/resource", new ResourcePage(shown)))
                .orElseThrow(NotThere::new);
    }

    /** A place of help that shall be asked from now on: the form of a new agency, with what is known of it. */
    @GetMapping("/{resource}/agency")
    ModelAndView agency(@PathVariable UUID resource) {
        return showResource
                .show(resource)
                .filter(ShowResource.Shown::mayAdd)
                .map(shown -> AgencyForm.of(shown.card().resource().facts()))
                .map(known -> Screens.page("directory/new", new NewAgencyPage(known)))
                .orElseThrow(NotThere::new);
    }
}
