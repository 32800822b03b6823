package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.BodyId;
import org.norishiro.conference.usecase.ShowSittings;
import org.norishiro.conference.usecase.SittingBook.Search;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of sittings, to come or past. */
@Controller
class SittingsController {
    private static final Set<String> SORTABLE = Set.of("on", "name", "body");

    private final ShowSittings showSittings;
    private final Clock clock;

    SittingsController(ShowSittings showSittings, Clock clock) {
        this.showSittings = showSittings;
        this.clock = clock;
    }

    @GetMapping("/sittings")
    ModelAndView list(HttpServletRequest request) {
        var past = "past".equals(request.getParameter("when"));
        var listing = Listing.of(request, SORTABLE, past ? "-on" : "on");
        var today = LocalDate.now(clock);
        var search = new Search(
                body(listing.text("body")),
                past,
                today,
                listing.text("q").strip(),
                listing.sort(),
                listing.descending(),
                listing.offset(),
                listing.size());
        return Screens.page("conference/sittings", new SittingsPage(showSittings.list(search), listing, past, today));
    }

    private static @Nullable BodyId body(String text) {
        try {
            return text.isBlank() ? null : new BodyId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
