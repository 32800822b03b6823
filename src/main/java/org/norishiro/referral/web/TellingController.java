package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.usecase.TellOtherSide;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 連絡する, from either side. */
@Controller
class TellingController {
    private static final int WORDS = 2000;

    private final ReferralScreens screens;
    private final TellOtherSide tellOtherSide;

    TellingController(ReferralScreens screens, TellOtherSide tellOtherSide) {
        this.screens = screens;
        this.tellOtherSide = tellOtherSide;
    }

    @PostMapping("/referrals/{referral}/tell")
    ModelAndView tell(@PathVariable String referral, HttpServletRequest request) {
        var id = Ids.referral(referral);
        var in = screens.reading(request);
        var words = in.required("words", "伝えること", WORDS);
        if (in.refused()) return screens.refused(id, Act.TELL, in.entered(), Seat.STAFF);
        var outcome = tellOtherSide.tell(new TellOtherSide.Command(id, words));
        return screens.answered(
                outcome, id, Act.TELL, in.entered(), Seat.STAFF, Screens.redirect("/referrals/" + id, "連絡を送りました。"));
    }
}
