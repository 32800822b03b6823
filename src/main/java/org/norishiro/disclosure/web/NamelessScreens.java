package org.norishiro.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.disclosure.usecase.NamelessView;
import org.norishiro.disclosure.usecase.PrepareNameless;
import org.norishiro.draft.DraftedForms;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of showing a case without names: choosing parts, writing, looking at what will be seen. */
@Component
class NamelessScreens {
    private static final String PARTS = "disclosure/nameless-parts";
    private static final String FORM = "disclosure/nameless-form";

    private final PrepareNameless prepareNameless;
    private final CaseHeading heading;
    private final DraftedForms drafts;
    private final Clock clock;

    NamelessScreens(PrepareNameless prepareNameless, CaseHeading heading, DraftedForms drafts, Clock clock) {
        this.prepareNameless = prepareNameless;
        this.heading = heading;
        this.drafts = drafts;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Reading reading(HttpServletRequest request) {
        return new Reading(Entered.of(request), today());
    }

    /** Chooses parts first, unless somebody goes on with what they were writing. */
    ModelAndView fresh(CaseId about, HttpServletRequest request) {
        var page = page(about, Entered.blank(), null);
        var entered = drafts.entered(page.draft(), request, Entered.blank());
        return Screens.page(entered.has("words") ? FORM : PARTS, page(about, entered, null));
    }

    ModelAndView partsRefused(CaseId about, Entered entered) {
        return Screens.refused(PARTS, page(about, entered, null));
    }

    ModelAndView written(CaseId about, Entered entered) {
        return Screens.page(FORM, page(about, entered, null));
    }

    ModelAndView refused(CaseId about, Entered entered) {
        return Screens.refused(FORM, page(about, entered, null));
    }

    ModelAndView preview(CaseId about, Entered entered, NamelessView view) {
        return Screens.page("disclosure/nameless-preview", page(about, entered, view));
    }

    private NamelessPage page(CaseId about, Entered entered, @Nullable NamelessView view) {
        return new NamelessPage(
                prepareNameless.prepare(about).orElseThrow(NotThere::new),
                heading.of(about, "/cases/" + about + "/disclosures"),
                entered,
                view);
    }
}
