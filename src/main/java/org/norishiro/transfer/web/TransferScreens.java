package org.norishiro.transfer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.draft.DraftedForms;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.norishiro.transfer.usecase.PrepareTransfer;
import org.norishiro.transfer.usecase.PrepareTransfer.Choices;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of 引き継ぎ. */
@Component
class TransferScreens {
    private static final String VIEW = "transfer/new";

    private final PrepareTransfer prepareTransfer;
    private final CaseHeading heading;
    private final DraftedForms drafts;
    private final Clock clock;

    TransferScreens(PrepareTransfer prepareTransfer, CaseHeading heading, DraftedForms drafts, Clock clock) {
        this.prepareTransfer = prepareTransfer;
        this.heading = heading;
        this.drafts = drafts;
        this.clock = clock;
    }

    Choices choices(CaseId about) {
        return prepareTransfer.prepare(about).orElseThrow(NotThere::new);
    }

    ModelAndView fresh(CaseId about, HttpServletRequest request) {
        var choices = choices(about);
        var page = page(choices, TransferForm.fresh(choices, LocalDate.now(clock)));
        return Screens.page(
                VIEW,
                new NewTransferPage(choices, page.heading(), drafts.entered(page.draft(), request, page.entered())));
    }

    ModelAndView refused(CaseId about, Entered entered) {
        return Screens.refused(VIEW, page(choices(about), entered));
    }

    ModelAndView gone() {
        throw new NotThere();
    }

    private NewTransferPage page(Choices choices, Entered entered) {
        var about = choices.about().id();
        return new NewTransferPage(choices, heading.of(about, "/cases/" + about + "/team"), entered);
    }
}
