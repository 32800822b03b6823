package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One referral as both sides see it. */
@Controller
@RequestMapping("/referrals/{referral}")
class ReferralController {
    private final ReferralScreens screens;

    ReferralController(ReferralScreens screens) {
        this.screens = screens;
    }

    @GetMapping
    ModelAndView show(@PathVariable String referral) {
        return screens.show(Ids.referral(referral), Seat.STAFF);
    }

    /** On to asking another agency the same. */
    @GetMapping("/again")
    ModelAndView again(@PathVariable String referral) {
        return screens.again(Ids.referral(referral));
    }

    /** On to putting the case before a conference. */
    @GetMapping("/conference")
    ModelAndView conference(@PathVariable String referral) {
        return screens.conference(Ids.referral(referral));
    }

    @GetMapping("/{act}")
    ModelAndView form(@PathVariable String referral, @PathVariable String act, HttpServletRequest request) {
        return screens.show(Ids.referral(referral), ReferralScreens.act(act), request, Seat.STAFF);
    }
}
