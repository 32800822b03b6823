package org.norishiro.emergency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.norishiro.emergency.usecase.ReleaseLock;
import org.norishiro.emergency.usecase.ReleaseLock.Outcome;
import org.norishiro.emergency.usecase.ShowOpenings;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 緊急閲覧の一覧, with those who were stopped above it. */
@Controller
class OpeningListController {
    private static final String VIEW = "emergency/openings";
    private static final String PATH = "/emergency/openings";

    private final ShowOpenings showOpenings;
    private final ReleaseLock releaseLock;
    private final Clock clock;

    OpeningListController(ShowOpenings showOpenings, ReleaseLock releaseLock, Clock clock) {
        this.showOpenings = showOpenings;
        this.releaseLock = releaseLock;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(HttpServletRequest request) {
        return Screens.page(VIEW, page(request, Entered.blank()));
    }

    @PostMapping("/emergency/locks/release")
    ModelAndView release(HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var lock = in.requiredId("lock", "止まっている人");
        var words = in.required("words", "話したこと", 1000);
        if (in.refused()) return Screens.refused(VIEW, page(request, in.entered()));
        return switch (releaseLock.release(new ReleaseLock.Command(lock, words))) {
            case Outcome.Released() -> Screens.redirect(PATH, "停止を解除しました。");
            case Outcome.NotThere() -> throw new NotThere();
        };
    }

    private OpeningsPage page(HttpServletRequest request, Entered entered) {
        var listing = Listing.of(request, Set.of("at"), "-at");
        var waiting = listing.text("show").equals(OpeningsPage.WAITING);
        var shown = showOpenings.show(waiting, listing.offset(), listing.size());
        return new OpeningsPage(shown, listing, entered, LocalDateTime.now(clock));
    }
}
