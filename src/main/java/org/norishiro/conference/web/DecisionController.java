package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.conference.usecase.RecordDecision;
import org.norishiro.conference.usecase.StrikeDecision;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Decisions, row by row. */
@Controller
@RequestMapping("/sittings/{sittingId}/items/{itemId}/decisions")
class DecisionController {
    private final RecordDecision recordDecision;
    private final StrikeDecision strikeDecision;
    private final DayScreen screen;
    private final Clock clock;

    DecisionController(RecordDecision recordDecision, StrikeDecision strikeDecision, DayScreen screen, Clock clock) {
        this.recordDecision = recordDecision;
        this.strikeDecision = strikeDecision;
        this.screen = screen;
        this.clock = clock;
    }

    @PostMapping
    ModelAndView record(
            @PathVariable String sittingId, @PathVariable String itemId, HttpServletRequest request, Htmx htmx) {
        var posted = screen.posted(sittingId, itemId, Section.DECISIONS, request, htmx);
        var in = new Reading(posted.entered(), LocalDate.now(clock));
        var command = new RecordDecision.Command(
                posted.item(),
                in.id("decision-row", "直す行"),
                in.version("decision-version"),
                in.required("decision", "決まったこと", 1000));
        if (in.refused()) return screen.refused(posted, in.entered());
        return screen.answer(posted, recordDecision.record(command), "決まったことを登録しました。");
    }

    @PostMapping("/{row}/strike")
    ModelAndView strike(
            @PathVariable String sittingId,
            @PathVariable String itemId,
            @PathVariable String row,
            HttpServletRequest request,
            Htmx htmx) {
        var posted = screen.posted(sittingId, itemId, Section.DECISIONS, request, htmx);
        var version = new Reading(posted.entered(), LocalDate.now(clock)).version("version");
        return screen.answer(posted, strikeDecision.strike(posted.item(), Ids.row(row), version), "決まったことを1件取り消しました。");
    }
}
