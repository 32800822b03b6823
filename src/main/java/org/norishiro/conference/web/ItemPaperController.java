package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.casework.CaseExtracts.Extract;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.usecase.ChoosePaper;
import org.norishiro.conference.usecase.RecordOutcome;
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

/** Choosing anew what the invited are shown. */
@Controller
@RequestMapping("/agenda-items/{itemId}/paper")
class ItemPaperController {
    private static final String VIEW = "conference/choose-paper";

    private final ItemPages pages;
    private final ChoosePaper choosePaper;
    private final Clock clock;

    ItemPaperController(ItemPages pages, ChoosePaper choosePaper, Clock clock) {
        this.pages = pages;
        this.choosePaper = choosePaper;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable String itemId) {
        var page = pages.of(Ids.of(AgendaItemId::of, itemId), Entered.blank());
        var shown = page.seen().item().paper();
        var keys = page.seen().extracts().stream()
                .filter(extract -> shown.contains(extract.item()))
                .map(Extract::key)
                .toArray(String[]::new);
        var version = String.valueOf(page.seen().item().item().version());
        return Screens.page(
                VIEW,
                new ItemPage(page.seen(), Entered.blank().with("paper", keys).with("version", version)));
    }

    @PostMapping
    ModelAndView choose(@PathVariable String itemId, HttpServletRequest request) {
        var item = Ids.of(AgendaItemId::of, itemId);
        var entered = Entered.of(request);
        var keys = entered.all("paper");
        if (entered.has("preview")) return Screens.page(VIEW, pages.of(item, entered, keys));
        var version = new Reading(entered, LocalDate.now(clock)).version("version");
        return switch (choosePaper.choose(new ChoosePaper.Command(item, version, keys))) {
            case RecordOutcome.Done(var sitting) -> Screens.redirect("/agenda-items/" + item, "資料を選び直しました。");
            case RecordOutcome.ChangedMeanwhile() -> conflict(item, entered);
            case RecordOutcome.ConsentLacks(var what) ->
                Screens.refused(VIEW, pages.of(item, entered.refuse("paper", TablingForm.notAgreedTo(what)), keys));
            case RecordOutcome.NotOpen(),
                    RecordOutcome.NotFound(),
                    RecordOutcome.NotYours(),
                    RecordOutcome.NotToBeAsked() -> throw new NotThere();
        };
    }

    private ModelAndView conflict(AgendaItemId item, Entered entered) {
        var page = pages.of(item, entered, entered.all("paper"));
        var version = String.valueOf(page.seen().item().item().version());
        var told =
                entered.refuse("", "ほかの人が先にこの案件を直しました。いまの資料を見てから、もう一度登録してください。").with("version", version);
        return Screens.conflict(VIEW, new ItemPage(page.seen(), told));
    }
}
