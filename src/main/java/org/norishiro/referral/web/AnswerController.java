package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.referral.usecase.AnswerReferral;
import org.norishiro.referral.usecase.AnswerReferral.Command;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the agency that was asked says: three buttons, and later how it went. */
@Controller
@RequestMapping("/referrals/{referral}")
class AnswerController {
    private final ReferralScreens screens;
    private final AnswerReferral answerReferral;

    AnswerController(ReferralScreens screens, AnswerReferral answerReferral) {
        this.screens = screens;
        this.answerReferral = answerReferral;
    }

    @PostMapping("/{key:accept|decline|ask|progress|outcome}")
    ModelAndView answer(@PathVariable String referral, @PathVariable String key, HttpServletRequest request) {
        var id = Ids.referral(referral);
        var act = ReferralScreens.act(key);
        var in = screens.reading(request);
        var answer = ActForms.answer(act, in);
        if (answer == null) return screens.refused(id, act, in.entered(), Seat.STAFF);
        var outcome = answerReferral.answer(new Command(id, in.version("version"), answer));
        return screens.answered(
                outcome, id, act, in.entered(), Seat.STAFF, Screens.redirect("/referrals/" + id, "回答を送りました。"));
    }
}
