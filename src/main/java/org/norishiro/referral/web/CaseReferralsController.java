package org.norishiro.referral.web;

import org.norishiro.casework.CaseHeading;
import org.norishiro.referral.usecase.ShowCaseReferrals;
import org.norishiro.referral.usecase.TellPassing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 依頼と回答 of one case. */
@Controller
class CaseReferralsController {
    private final ShowCaseReferrals showCaseReferrals;
    private final TellPassing tellPassing;
    private final CaseHeading heading;

    CaseReferralsController(ShowCaseReferrals showCaseReferrals, TellPassing tellPassing, CaseHeading heading) {
        this.showCaseReferrals = showCaseReferrals;
        this.tellPassing = tellPassing;
        this.heading = heading;
    }

    @GetMapping("/cases/{caseId}/referrals")
    ModelAndView show(@PathVariable String caseId) {
        var id = Ids.caseId(caseId);
        var shown = showCaseReferrals.show(id).orElseThrow(NotThere::new);
        return Screens.page(
                "referral/case",
                new CaseReferralsPage(shown, tellPassing.of(id), heading.of(id, ReferralTab.href(id))));
    }
}
