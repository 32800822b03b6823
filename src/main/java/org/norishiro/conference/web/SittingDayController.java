package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.usecase.MoveAgendaItem;
import org.norishiro.conference.usecase.RecordOutcome;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 会議の進行. */
@Controller
@RequestMapping("/sittings/{sittingId}")
class SittingDayController {
    private final DayScreen screen;
    private final MoveAgendaItem moveAgendaItem;

    SittingDayController(DayScreen screen, MoveAgendaItem moveAgendaItem) {
        this.screen = screen;
        this.moveAgendaItem = moveAgendaItem;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String sittingId,
            @RequestParam(required = false) @Nullable String item,
            HttpServletRequest request) {
        var wanted = item == null || item.isBlank() ? null : Ids.of(AgendaItemId::of, item);
        return screen.show(Ids.of(SittingId::of, sittingId), wanted, request);
    }

    @PostMapping("/items/{itemId}/move")
    ModelAndView move(@PathVariable String sittingId, @PathVariable String itemId, @RequestParam String to) {
        var item = screen.itemOf(sittingId, itemId);
        return switch (moveAgendaItem.move(item, to.equals("up"))) {
            case RecordOutcome.Done(var sitting) ->
                Screens.redirect("/sittings/" + sitting + "?item=" + item, "案件の順番を変えました。");
            case RecordOutcome.NotOpen(), RecordOutcome.ChangedMeanwhile() ->
                Screens.redirect("/sittings/" + sittingId, "閉じた案件の順番は変えられません。");
            case RecordOutcome.NotFound(),
                    RecordOutcome.NotYours(),
                    RecordOutcome.NotToBeAsked(),
                    RecordOutcome.ConsentLacks _ -> throw new NotThere();
        };
    }
}
