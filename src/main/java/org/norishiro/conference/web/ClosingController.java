package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.norishiro.conference.usecase.CloseAgendaItem;
import org.norishiro.conference.usecase.RecordDiscussion;
import org.norishiro.conference.usecase.RecordOutcome;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was said, and how the item was closed. */
@Controller
@RequestMapping("/sittings/{sittingId}/items/{itemId}")
class ClosingController {
    private final RecordDiscussion recordDiscussion;
    private final CloseAgendaItem closeAgendaItem;
    private final DayScreen screen;
    private final Clock clock;

    ClosingController(
            RecordDiscussion recordDiscussion, CloseAgendaItem closeAgendaItem, DayScreen screen, Clock clock) {
        this.recordDiscussion = recordDiscussion;
        this.closeAgendaItem = closeAgendaItem;
        this.screen = screen;
        this.clock = clock;
    }

    @PostMapping("/discussion")
    ModelAndView discussion(
            @PathVariable String sittingId, @PathVariable String itemId, HttpServletRequest request, Htmx htmx) {
        var posted = screen.posted(sittingId, itemId, Section.WORDS, request, htmx);
        var in = new Reading(posted.entered(), LocalDate.now(clock));
        var command = new RecordDiscussion.Command(
                posted.item(),
                in.version("version"),
                Objects.requireNonNullElse(in.optional("urgency", "緊急性", 1000), ""),
                Objects.requireNonNullElse(in.optional("discussion", "話し合ったこと", 10000), ""));
        if (in.refused()) return screen.refused(posted, in.entered());
        return screen.answer(posted, recordDiscussion.record(command), "話し合ったことを登録しました。");
    }

    @PostMapping("/close")
    ModelAndView close(
            @PathVariable String sittingId, @PathVariable String itemId, HttpServletRequest request, Htmx htmx) {
        var posted = screen.posted(sittingId, itemId, Section.CLOSING, request, htmx);
        var in = new Reading(posted.entered(), LocalDate.now(clock));
        var command = ClosingForm.read(in, posted.item());
        if (in.refused()) return screen.refused(posted, in.entered());
        return switch (closeAgendaItem.close(command)) {
            case CloseAgendaItem.Outcome.TooEarly(var heldOn) ->
                screen.refused(posted, ClosingForm.tooEarly(posted.entered(), heldOn));
            case CloseAgendaItem.Outcome.Incomplete(var lacks) ->
                screen.refused(posted, ClosingForm.lacking(posted.entered(), lacks));
            case CloseAgendaItem.Outcome.Ended(RecordOutcome.Done(var sitting)) ->
                Screens.redirect("/sittings/" + sitting, "案件を閉じました。");
            case CloseAgendaItem.Outcome.Ended(var how) -> screen.answer(posted, how, "");
        };
    }
}
