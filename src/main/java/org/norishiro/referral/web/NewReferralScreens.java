package org.norishiro.referral.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.draft.DraftedForms;
import org.norishiro.identity.AgencyId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.usecase.PrepareReferral;
import org.norishiro.referral.usecase.PrepareReferral.Choices;
import org.norishiro.referral.usecase.Sheet;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The two pages of writing a referral: choosing, and looking at what will be seen. */
@Component
class NewReferralScreens {
    private static final String FORM = "referral/new";
    private static final String PREVIEW = "referral/preview";

    private final PrepareReferral prepareReferral;
    private final CaseHeading heading;
    private final DraftedForms drafts;
    private final Clock clock;

    NewReferralScreens(PrepareReferral prepareReferral, CaseHeading heading, DraftedForms drafts, Clock clock) {
        this.prepareReferral = prepareReferral;
        this.heading = heading;
        this.drafts = drafts;
        this.clock = clock;
    }

    Reading reading(HttpServletRequest request) {
        return new Reading(Entered.of(request), LocalDate.now(clock));
    }

    ModelAndView fresh(CaseId about, HttpServletRequest request) {
        var agency = Objects.requireNonNullElse(request.getParameter("agency"), "");
        var choices =
                prepareReferral.prepare(about, earlier(request), inMind(agency)).orElseThrow(NotThere::new);
        var prefilled = NewReferralForm.prefilled(choices, agency);
        var page = new NewReferralPage(choices, heading(about), prefilled, null);
        return Screens.page(
                FORM,
                new NewReferralPage(choices, page.heading(), drafts.entered(page.draft(), request, prefilled), null));
    }

    Choices choices(CaseId about) {
        return prepareReferral.prepare(about, null, null).orElseThrow(NotThere::new);
    }

    ModelAndView again(CaseId about, Entered entered) {
        return Screens.page(FORM, page(about, entered, null));
    }

    ModelAndView refused(CaseId about, Entered entered) {
        return Screens.refused(FORM, page(about, entered, null));
    }

    ModelAndView preview(CaseId about, Entered entered, Sheet sheet) {
        return Screens.page(PREVIEW, page(about, entered, sheet));
    }

    /** What would have gone out had changed since: looked at once more, nothing is sent. */
    ModelAndView previewAgain(CaseId about, Entered entered, Sheet sheet) {
        return Screens.refused(PREVIEW, page(about, entered.refuse("", "先方に見えるものが、確認のあとで変わりました。もう一度確かめてください。"), sheet));
    }

    private NewReferralPage page(CaseId about, Entered entered, @Nullable Sheet sheet) {
        return new NewReferralPage(choices(about), heading(about), entered, sheet);
    }

    private Content heading(CaseId about) {
        return heading.of(about, ReferralTab.href(about));
    }

    private static @Nullable AgencyId inMind(String agency) {
        try {
            return AgencyId.of(agency);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable ReferralId earlier(HttpServletRequest request) {
        var from = request.getParameter("from");
        try {
            return from == null ? null : new ReferralId(UUID.fromString(from));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
