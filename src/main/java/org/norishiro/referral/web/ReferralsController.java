package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.norishiro.referral.usecase.ListReferrals;
import org.norishiro.referral.usecase.ReferralReadings.Box;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 依頼と回答: what came, what was sent. */
@Controller
class ReferralsController {
    private static final Set<String> SORTABLE = Set.of("from", "to", "due", "sent", "state");

    private final ListReferrals listReferrals;

    ReferralsController(ListReferrals listReferrals) {
        this.listReferrals = listReferrals;
    }

    @GetMapping("/referrals")
    ModelAndView list(HttpServletRequest request) {
        var listing = Listing.of(request, SORTABLE, "due");
        var box = listing.text("box").equals("sent") ? Box.SENT : Box.RECEIVED;
        return Screens.page("referral/referrals", new ReferralsPage(box, listing, listReferrals.list(box, listing)));
    }
}
