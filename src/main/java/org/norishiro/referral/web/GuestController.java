package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.guest.Guest;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.usecase.AnswerReferral;
import org.norishiro.referral.usecase.TellOtherSide;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The one referral somebody without an account was asked about: no number stands in the address, since there is no other for them. */
@Controller
@RequestMapping("/reply/referral")
class GuestController {
    private static final String PATH = "/reply/referral";
    private static final int WORDS = 2000;

    private final ReferralScreens screens;
    private final AnswerReferral answerReferral;
    private final TellOtherSide tellOtherSide;

    GuestController(ReferralScreens screens, AnswerReferral answerReferral, TellOtherSide tellOtherSide) {
        this.screens = screens;
        this.answerReferral = answerReferral;
        this.tellOtherSide = tellOtherSide;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        return screens.show(about(request), Seat.GUEST);
    }

    @GetMapping("/{act}")
    ModelAndView form(@PathVariable String act, HttpServletRequest request) {
        return screens.show(about(request), ReferralScreens.act(act), request, Seat.GUEST);
    }

    @PostMapping("/{key:accept|decline|ask|progress|outcome}")
    ModelAndView answer(@PathVariable String key, HttpServletRequest request) {
        var id = about(request);
        var act = ReferralScreens.act(key);
        var in = screens.reading(request);
        var answer = ActForms.answer(act, in);
        if (answer == null) return screens.refused(id, act, in.entered(), Seat.GUEST);
        var outcome = answerReferral.answer(new AnswerReferral.Command(id, in.version("version"), answer));
        return screens.answered(outcome, id, act, in.entered(), Seat.GUEST, Screens.redirect(PATH, "回答を送りました。"));
    }

    @PostMapping("/tell")
    ModelAndView tell(HttpServletRequest request) {
        var id = about(request);
        var in = screens.reading(request);
        var words = in.required("words", "伝えること", WORDS);
        if (in.refused()) return screens.refused(id, Act.TELL, in.entered(), Seat.GUEST);
        var outcome = tellOtherSide.tell(new TellOtherSide.Command(id, words));
        return screens.answered(outcome, id, Act.TELL, in.entered(), Seat.GUEST, Screens.redirect(PATH, "連絡を送りました。"));
    }

    private static ReferralId about(HttpServletRequest request) {
        return new ReferralId(Guest.of(request).about());
    }
}
