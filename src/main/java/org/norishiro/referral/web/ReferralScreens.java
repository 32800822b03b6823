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
import org.norishiro.referral.usecase.Outcome;
import org.norishiro.referral.usecase.ShowReferral;
import org.norishiro.referral.usecase.ShowReferral.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The one page of a referral, with the form of one act open or none. */
@Component
class ReferralScreens {
    private static final String VIEW = "referral/referral";

    private final ShowReferral showReferral;
    private final DraftedForms drafts;
    private final Clock clock;

    ReferralScreens(ShowReferral showReferral, DraftedForms drafts, Clock clock) {
        this.showReferral = showReferral;
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
    ModelAndView show(ReferralId id) {
        var shown = shown(id);
        var mine =
                shown.row().heldBy(shown.today()).filter(shown.side()::equals).isPresent();
        var act = mine && !shown.acts().isEmpty() ? shown.acts().getFirst() : null;
        var entered = act == null ? Entered.blank() : ActForms.prefilled(act, shown);
        return Screens.page(VIEW, new ReferralPage(shown, act, entered));
    }

    ModelAndView show(ReferralId id, Act act, HttpServletRequest request) {
        var shown = shown(id);
        if (!shown.acts().contains(act)) return Screens.redirect("/referrals/" + id);
        var page = new ReferralPage(shown, act, ActForms.prefilled(act, shown));
        return Screens.page(VIEW, new ReferralPage(shown, act, drafts.entered(page.draft(), request, page.entered())));
    }

    ModelAndView again(ReferralId id) {
        return Screens.redirect("/cases/" + shown(id).row().about() + "/referrals/new?from=" + id);
    }

    ModelAndView conference(ReferralId id) {
        return Screens.redirect("/cases/" + shown(id).row().about() + "/agenda-items/new");
    }

    ModelAndView refused(ReferralId id, Act act, Entered entered) {
        var shown = shown(id);
        return Screens.refused(VIEW, new ReferralPage(shown, open(act, shown), entered));
    }

    ModelAndView answered(Outcome outcome, ReferralId id, Act act, Entered entered, String next, String notice) {
        return switch (outcome) {
            case Outcome.Done() -> Screens.redirect(next, notice);
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NotToBeAsked() -> refused(id, act, entered.refuse("part", Askable.REFUSAL));
            case Outcome.NoSuchAgency() -> refused(id, act, entered.refuse("fits", "この機関は名簿にありません。選び直してください。"));
            case Outcome.ChangedMeanwhile(var by, var at, var what) -> {
                var shown = shown(id);
                yield Screens.conflict(
                        VIEW,
                        new ReferralPage(
                                shown,
                                open(act, shown),
                                entered.conflict(by, JapaneseDates.withTime(at), Map.of(ReferralPage.WHAT, what))
                                        .with("version", String.valueOf(shown.version()))));
            }
        };
    }

    private static @Nullable Act open(Act act, Shown shown) {
        return shown.acts().contains(act) ? act : null;
    }

    private Shown shown(ReferralId id) {
        return showReferral.show(id).orElseThrow(NotThere::new);
    }
}
