package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.draft.DraftedForms;
import org.norishiro.referral.usecase.PrepareRoomQuestion;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of 空きを聞く. */
@Component
class RoomQuestionScreens {
    private static final String VIEW = "referral/room-question";

    private final PrepareRoomQuestion prepareRoomQuestion;
    private final CaseHeading heading;
    private final DraftedForms drafts;

    RoomQuestionScreens(PrepareRoomQuestion prepareRoomQuestion, CaseHeading heading, DraftedForms drafts) {
        this.prepareRoomQuestion = prepareRoomQuestion;
        this.heading = heading;
        this.drafts = drafts;
    }

    ModelAndView fresh(CaseId about, Entered prefilled, HttpServletRequest request) {
        var page = page(about, prefilled);
        var entered = drafts.entered(page.draft(), request, prefilled);
        return Screens.page(VIEW, new RoomQuestionPage(page.choices(), page.heading(), entered));
    }

    ModelAndView refused(CaseId about, Entered entered) {
        return Screens.refused(VIEW, page(about, entered));
    }

    private RoomQuestionPage page(CaseId about, Entered entered) {
        var choices = prepareRoomQuestion.prepare(about).orElseThrow(NotThere::new);
        return new RoomQuestionPage(choices, heading.of(about, ReferralTab.href(about)), entered);
    }
}
