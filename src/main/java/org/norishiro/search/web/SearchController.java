package org.norishiro.search.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import org.norishiro.search.model.RecordKind;
import org.norishiro.search.usecase.SearchRecords;
import org.norishiro.search.usecase.SearchRecords.Outcome;
import org.norishiro.search.usecase.SearchRecords.Query;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 記録を探す. */
@Controller
class SearchController {
    private static final int ROWS = 20;

    private final SearchRecords searchRecords;
    private final Clock clock;

    SearchController(SearchRecords searchRecords, Clock clock) {
        this.searchRecords = searchRecords;
        this.clock = clock;
    }

    @GetMapping("/search")
    ModelAndView search(HttpServletRequest request) {
        var listing = Listing.of(request, Set.of("on"), "-on", ROWS);
        var in = new Reading(Entered.of(request), LocalDateTime.now(clock));
        var since = in.date("from", "いつから");
        var until = in.date("until", "いつまで");
        var kinds = Set.copyOf(in.choices("kind", "種類", RecordKind.class));
        var typed = listing.text("q").strip();
        if (in.refused()) return refused(new Outcome.NothingTyped(), listing, in.entered());
        var query = new Query(
                typed, kinds, since, until, !listing.text("mine").isEmpty(), listing.offset(), listing.size());
        var outcome = searchRecords.search(query);
        return switch (outcome) {
            case Outcome.Found found -> Screens.page("search/search", new SearchPage(found, listing, in.entered()));
            case Outcome.NothingTyped nothing ->
                Screens.page("search/search", new SearchPage(nothing, listing, in.entered()));
            case Outcome.TooShort tooShort ->
                refused(tooShort, listing, in.entered().refuse("q", "2文字以上のことばで探してください。1文字では、ほとんどの記録に当てはまります。"));
            case Outcome.TooLong tooLong ->
                refused(
                        tooLong,
                        listing,
                        in.entered().refuse("q", SearchRecords.LONGEST + "文字までのことばで探してください。覚えている短いことばのほうが、よく見つかります。"));
        };
    }

    private static ModelAndView refused(Outcome outcome, Listing listing, Entered entered) {
        return Screens.refused("search/search", new SearchPage(outcome, listing, entered));
    }
}
