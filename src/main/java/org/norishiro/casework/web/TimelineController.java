package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.TimelineSource.Kind;
import org.norishiro.casework.usecase.ShowTimeline;
import org.norishiro.casework.usecase.ShowTimeline.Query;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 経過. */
@Controller
@RequestMapping("/cases/{caseId}/timeline")
class TimelineController {
    private static final int ON_A_PAGE = 100;
    private static final int ON_PAPER = 2000;

    private final ShowTimeline showTimeline;
    private final CaseHeading heading;
    private final Clock clock;

    TimelineController(ShowTimeline showTimeline, CaseHeading heading, Clock clock) {
        this.showTimeline = showTimeline;
        this.heading = heading;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String caseId, HttpServletRequest request) {
        return page("casework/timeline", caseId, request, ON_A_PAGE);
    }

    @GetMapping("/print")
    ModelAndView print(@PathVariable String caseId, HttpServletRequest request) {
        return page("casework/timeline-paper", caseId, request, ON_PAPER);
    }

    private ModelAndView page(String view, String caseId, HttpServletRequest request, int size) {
        var id = Ids.caseId(caseId);
        var listing = Listing.of(request, Set.of("on"), "-on", size);
        var now = LocalDateTime.now(clock);
        var in = new Reading(Entered.of(request), now);
        var query = new Query(
                id,
                in.choices("kind", "種類", Kind.class),
                listing.text("q").strip(),
                in.date("from", "いつから"),
                in.date("until", "いつまで"),
                !listing.descending());
        var timeline = showTimeline.show(query).orElseThrow(NotThere::new);
        var page = new TimelinePage(
                heading.of(id, "/cases/" + id + "/timeline"),
                timeline,
                listing,
                in.entered(),
                JapaneseDates.withTime(now));
        return in.refused() ? Screens.refused(view, page) : Screens.page(view, page);
    }
}
