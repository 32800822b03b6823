package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.norishiro.directory.usecase.ReadImport;
import org.norishiro.directory.usecase.ShowImport;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.Listing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One file of open data: reading it on, and looking through it. */
@Controller
@RequestMapping("/open-data/{id}")
class ImportController {
    private final ShowImport showImport;
    private final ReadImport readImport;

    ImportController(ShowImport showImport, ReadImport readImport) {
        this.showImport = showImport;
        this.readImport = readImport;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return Screens.page(ImportPage.VIEW, page(id, Listing.of(request, Set.of("line"), "line", ImportPage.LINES)));
    }

    /** A part of the file more: the page asks for it by itself, and without scripts its button does. */
    @PostMapping("/read")
    ModelAndView readOn(@PathVariable UUID id, Htmx htmx) {
        return switch (readImport.read(id)) {
            case ReadImport.Outcome.NotFound() -> throw new NotThere();
            case ReadImport.Outcome.ReadOn() ->
                htmx.fragment()
                        ? Screens.page("directory/_import", page(id, ImportPage.firstLines(id)))
                        : Screens.redirect("/open-data/" + id);
        };
    }

    private ImportPage page(UUID id, Listing listing) {
        return showImport
                .show(id, listing)
                .map(shown -> new ImportPage(listing, shown, ""))
                .orElseThrow(NotThere::new);
    }
}
