package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.Invitation;
import org.norishiro.conference.usecase.InviteAgency;
import org.norishiro.conference.usecase.RecordOutcome;
import org.norishiro.conference.usecase.UninviteAgency;
import org.norishiro.identity.AgencyId;
import org.norishiro.protection.Askable;
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

/** Inviting one more agency, or taking an invitation back. */
@Controller
@RequestMapping("/agenda-items/{itemId}")
class PrepareItemController {
    private final ItemPages pages;
    private final InviteAgency inviteAgency;
    private final UninviteAgency uninviteAgency;
    private final Clock clock;

    PrepareItemController(ItemPages pages, InviteAgency inviteAgency, UninviteAgency uninviteAgency, Clock clock) {
        this.pages = pages;
        this.inviteAgency = inviteAgency;
        this.uninviteAgency = uninviteAgency;
        this.clock = clock;
    }

    @GetMapping("/invite")
    ModelAndView form(@PathVariable String itemId) {
        return Screens.page("conference/invite", pages.of(Ids.of(AgendaItemId::of, itemId), Entered.blank()));
    }

    @PostMapping("/invitations")
    ModelAndView invite(@PathVariable String itemId, HttpServletRequest request) {
        var item = Ids.of(AgendaItemId::of, itemId);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var agency = in.requiredId("agency", "機関");
        var purpose = in.required("purpose", "招く目的", 500);
        if (in.refused()) return Screens.refused("conference/invite", pages.of(item, in.entered()));
        return switch (inviteAgency.invite(item, Invitation.of(new AgencyId(agency), purpose))) {
            case RecordOutcome.Done(var sitting) -> Screens.redirect("/agenda-items/" + item, "機関を招きました。");
            case RecordOutcome.ChangedMeanwhile() ->
                Screens.refused("conference/invite", pages.of(item, in.entered().refuse("agency", "この機関はもう招いています。")));
            case RecordOutcome.NotOpen() ->
                Screens.refused("conference/invite", pages.of(item, in.entered().refuse("", "この案件はもう閉じられています。")));
            case RecordOutcome.NotToBeAsked() ->
                Screens.refused("conference/invite", pages.of(item, in.entered().refuse("agency", Askable.REFUSAL)));
            case RecordOutcome.ConsentLacks(var what) ->
                Screens.refused(
                        "conference/invite",
                        pages.of(item, in.entered().refuse("agency", TablingForm.notAgreedTo(what))));
            case RecordOutcome.NotFound(), RecordOutcome.NotYours() -> throw new NotThere();
        };
    }

    @PostMapping("/invitations/{invitationId}/take-back")
    ModelAndView takeBack(@PathVariable String itemId, @PathVariable String invitationId, HttpServletRequest request) {
        var item = Ids.of(AgendaItemId::of, itemId);
        var version = new Reading(Entered.of(request), LocalDate.now(clock)).version("version");
        return switch (uninviteAgency.uninvite(item, Ids.row(invitationId), version)) {
            case RecordOutcome.Done(var sitting) -> Screens.redirect("/agenda-items/" + item, "招きを取り消しました。");
            case RecordOutcome.ChangedMeanwhile(), RecordOutcome.NotOpen() ->
                Screens.redirect("/agenda-items/" + item, "ほかの人が先に直したか、案件が閉じられています。いまの内容を見てください。");
            case RecordOutcome.NotFound(),
                    RecordOutcome.NotYours(),
                    RecordOutcome.NotToBeAsked(),
                    RecordOutcome.ConsentLacks _ -> throw new NotThere();
        };
    }
}
