package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.usecase.ChangeAgendaItem;
import org.norishiro.conference.usecase.RecordOutcome;
import org.norishiro.conference.usecase.WithdrawAgendaItem;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing how a case stands on the agenda, bringing it to another sitting, or taking it off. */
@Controller
@RequestMapping("/agenda-items/{itemId}")
class ChangeItemController {
    private static final String VIEW = "conference/change-item";

    private final ItemPages pages;
    private final ChangeAgendaItem changeAgendaItem;
    private final WithdrawAgendaItem withdrawAgendaItem;
    private final Clock clock;

    ChangeItemController(
            ItemPages pages, ChangeAgendaItem changeAgendaItem, WithdrawAgendaItem withdrawAgendaItem, Clock clock) {
        this.pages = pages;
        this.changeAgendaItem = changeAgendaItem;
        this.withdrawAgendaItem = withdrawAgendaItem;
        this.clock = clock;
    }

    @GetMapping("/edit")
    ModelAndView form(@PathVariable String itemId, HttpServletRequest request) {
        return Screens.page(VIEW, pages.change(Ids.of(AgendaItemId::of, itemId), request));
    }

    @PostMapping
    ModelAndView change(@PathVariable String itemId, HttpServletRequest request) {
        var item = Ids.of(AgendaItemId::of, itemId);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var sitting = in.requiredId("sitting", "会議");
        var tabling = TablingForm.tabling(in);
        if (tabling == null) return Screens.refused(VIEW, pages.of(item, in.entered()));
        var command = new ChangeAgendaItem.Command(item, in.version("version"), new SittingId(sitting), tabling);
        return switch (changeAgendaItem.change(command)) {
            case ChangeAgendaItem.Outcome.Changed() -> Screens.redirect("/agenda-items/" + item, "案件を変えました。");
            case ChangeAgendaItem.Outcome.NotFound() -> throw new NotThere();
            case ChangeAgendaItem.Outcome.NotOpen() -> throw new NotThere();
            case ChangeAgendaItem.Outcome.Refused(var why) ->
                Screens.refused(VIEW, pages.of(item, TablingForm.refused(in.entered(), why)));
            case ChangeAgendaItem.Outcome.ChangedMeanwhile() -> conflict(item, in.entered());
        };
    }

    private ModelAndView conflict(AgendaItemId item, Entered entered) {
        var card = pages.of(item, entered).seen().item();
        Map<String, String> theirs = TablingForm.now(card);
        var changed = card.changed();
        var both = entered.conflict(
                        changed.by(), JapaneseDates.time(changed.at().toLocalTime()), theirs)
                .with("version", String.valueOf(card.item().version()));
        return Screens.conflict(VIEW, pages.of(item, both));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable String itemId, HttpServletRequest request) {
        var item = Ids.of(AgendaItemId::of, itemId);
        var version = new Reading(Entered.of(request), LocalDate.now(clock)).version("version");
        return switch (withdrawAgendaItem.withdraw(item, version)) {
            case RecordOutcome.Done(var sitting) -> Screens.redirect("/agenda-items/" + item, "案件を取り下げました。");
            case RecordOutcome.ChangedMeanwhile(), RecordOutcome.NotOpen() ->
                Screens.redirect("/agenda-items/" + item, "ほかの人が先に直したか、案件が閉じられています。いまの内容を見てください。");
            case RecordOutcome.NotFound(),
                    RecordOutcome.NotYours(),
                    RecordOutcome.NotToBeAsked(),
                    RecordOutcome.ConsentLacks _ -> throw new NotThere();
        };
    }
}
