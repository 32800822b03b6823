package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.draft.DraftedForms;
import org.norishiro.protection.Askable;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.usecase.Outcome;
import org.norishiro.referral.usecase.ShowAsking;
import org.norishiro.referral.usecase.ShowReferral;
import org.norishiro.referral.usecase.ShowReferral.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The one page of a referral, from whichever seat, with the form of one act open or none. */
@Component
class ReferralScreens {
    private final ShowReferral showReferral;
    private final ShowAsking showAsking;
    private final DraftedForms drafts;
    private final Clock clock;

    ReferralScreens(ShowReferral showReferral, ShowAsking showAsking, DraftedForms drafts, Clock clock) {
        this.showReferral = showReferral;
        this.showAsking = showAsking;
        this.drafts = drafts;
        this.clock = clock;
    }

    static Act act(String key) {
        return Arrays.stream(Act.values())
                .filter(act -> act.key().equals(key))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    Reading reading(HttpServletRequest request) {
        return new Reading(Entered.of(request), LocalDate.now(clock));
    }

    /** Opens at the form of whoever has to move, so that answering needs no further step. */
    ModelAndView show(ReferralId id, Seat seat) {
        var page = page(id, null, Entered.blank(), seat);
        var shown = page.shown();
        var mine = seat == Seat.SLIP
                || shown.row()
                        .heldBy(shown.today())
                        .filter(shown.side()::equals)
                        .isPresent();
        if (!mine || page.acts().isEmpty()) return Screens.page(seat.view(), page);
        return Screens.page(seat.view(), prefilled(page, page.acts().getFirst()));
    }

    ModelAndView show(ReferralId id, Act act, HttpServletRequest request, Seat seat) {
        var page = page(id, null, Entered.blank(), seat);
        if (!page.acts().contains(act)) return Screens.redirect(page.path());
        var open = prefilled(page, act);
        if (open.draft().isEmpty()) return Screens.page(seat.view(), open);
        var entered = drafts.entered(open.draft(), request, open.entered());
        return Screens.page(seat.view(), new ReferralPage(open.shown(), act, entered, seat, open.asking()));
    }

    ModelAndView again(ReferralId id) {
        return Screens.redirect("/cases/" + shown(id).row().about() + "/referrals/new?from=" + id);
    }

    ModelAndView conference(ReferralId id) {
        return Screens.redirect("/cases/" + shown(id).row().about() + "/agenda-items/new");
    }

    ModelAndView refused(ReferralId id, Act act, Entered entered, Seat seat) {
        return Screens.refused(seat.view(), page(id, act, entered, seat));
    }

    ModelAndView answered(Outcome outcome, ReferralId id, Act act, Entered entered, Seat seat, ModelAndView done) {
        return switch (outcome) {
            case Outcome.Done() -> done;
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NotToBeAsked() -> refused(id, act, entered.refuse("part", Askable.REFUSAL), seat);
            case Outcome.NoSuchAgency() -> refused(id, act, entered.refuse("fits", "この機関は名簿にありません。選び直してください。"), seat);
            case Outcome.ChangedMeanwhile(var by, var at, var what) -> {
                var told = entered.conflict(by, JapaneseDates.withTime(at), Map.of(ReferralPage.WHAT, what));
                var page = page(id, act, told, seat);
                yield Screens.conflict(
                        seat.view(),
                        new ReferralPage(
                                page.shown(),
                                page.act(),
                                told.with("version", String.valueOf(page.shown().version())),
                                seat,
                                page.asking()));
            }
        };
    }

    private static ReferralPage prefilled(ReferralPage page, Act act) {
        var entered = ActForms.prefilled(act, page.shown());
        // whoever records a slip is not who answers
        if (page.fromSlip() && act == Act.ACCEPT) entered = entered.with("worker", "");
        return new ReferralPage(page.shown(), act, entered, page.seat(), page.asking());
    }

    /** @param act whose form is to be open, if it can still be done */
    private ReferralPage page(ReferralId id, @Nullable Act act, Entered entered, Seat seat) {
        var shown = shown(id);
        var asking = shown.side() == Side.SENDER ? showAsking.show(id).orElse(null) : null;
        if (seat == Seat.SLIP && (asking == null || !asking.slipOut())) throw new NotThere();
        var closed = new ReferralPage(shown, null, entered, seat, asking);
        return act != null && closed.acts().contains(act)
                ? new ReferralPage(shown, act, entered, seat, asking)
                : closed;
    }

    private Shown shown(ReferralId id) {
        return showReferral.show(id).orElseThrow(NotThere::new);
    }
}
