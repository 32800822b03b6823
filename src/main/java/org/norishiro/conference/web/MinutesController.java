package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.Sitting.NoAdoption;
import org.norishiro.conference.usecase.AdoptMinutes;
import org.norishiro.conference.usecase.ShowAgendaItem;
import org.norishiro.conference.usecase.ShowMinutes;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 議事録: of a sitting, of one item, on the screen and on A4. */
@Controller
class MinutesController {
    private final ShowMinutes showMinutes;
    private final ShowAgendaItem showAgendaItem;
    private final AdoptMinutes adoptMinutes;
    private final Clock clock;

    MinutesController(ShowMinutes showMinutes, ShowAgendaItem showAgendaItem, AdoptMinutes adoptMinutes, Clock clock) {
        this.showMinutes = showMinutes;
        this.showAgendaItem = showAgendaItem;
        this.adoptMinutes = adoptMinutes;
        this.clock = clock;
    }

    @GetMapping("/sittings/{sittingId}/minutes")
    ModelAndView ofSitting(@PathVariable String sittingId) {
        return Screens.page("conference/minutes", sitting(sittingId));
    }

    @GetMapping("/sittings/{sittingId}/minutes/paper")
    ModelAndView onPaper(@PathVariable String sittingId) {
        return Screens.page("conference/minutes-paper", sitting(sittingId));
    }

    @GetMapping("/agenda-items/{itemId}/minutes")
    ModelAndView ofItem(@PathVariable String itemId) {
        return Screens.page("conference/minutes", item(itemId));
    }

    @GetMapping("/agenda-items/{itemId}/minutes/paper")
    ModelAndView ofItemOnPaper(@PathVariable String itemId) {
        return Screens.page("conference/minutes-paper", item(itemId));
    }

    @PostMapping("/sittings/{sittingId}/minutes/adopt")
    ModelAndView adopt(@PathVariable String sittingId, HttpServletRequest request) {
        var id = Ids.of(SittingId::of, sittingId);
        var here = "/sittings/" + id + "/minutes";
        var version = new Reading(Entered.of(request), LocalDate.now(clock)).version("version");
        return switch (adoptMinutes.adopt(id, version)) {
            case AdoptMinutes.Outcome.Adopted() -> Screens.redirect(here, "議事録を確定しました。");
            case AdoptMinutes.Outcome.NotFound() -> throw new NotThere();
            case AdoptMinutes.Outcome.NotYet(var why) -> refused(sittingId, words(why));
            case AdoptMinutes.Outcome.ChangedMeanwhile() ->
                refused(sittingId, "ほかの人が先にこの会議を直しました。いまの内容を見てから、もう一度確定してください。");
        };
    }

    private ModelAndView refused(String sittingId, String why) {
        var page = sitting(sittingId);
        return Screens.refused(
                "conference/minutes",
                new MinutesPage(page.seen(), page.href(), Entered.blank().refuse("", why)));
    }

    private static String words(NoAdoption why) {
        return switch (why) {
            case NOT_HELD -> "まだ閉じた案件がありません。案件を閉じてから確定してください。";
            case ITEMS_STILL_OPEN -> "閉じていない案件があります。すべて閉じるか取り下げてから確定してください。";
            case ADOPTED_ALREADY -> "議事録はもう確定しています。";
        };
    }

    private MinutesPage sitting(String sittingId) {
        var id = Ids.of(SittingId::of, sittingId);
        var seen = showMinutes.of(id, null).orElseThrow(NotThere::new);
        return new MinutesPage(seen, "/sittings/" + id, Entered.blank());
    }

    private MinutesPage item(String itemId) {
        var id = Ids.of(AgendaItemId::of, itemId);
        var shown = showAgendaItem.show(id).orElseThrow(NotThere::new);
        var seen = showMinutes.of(shown.item().item().sitting(), id).orElseThrow(NotThere::new);
        return new MinutesPage(seen, "/agenda-items/" + id, Entered.blank());
    }
}
