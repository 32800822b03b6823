package org.norishiro.referral.web;

import org.norishiro.referral.usecase.ShowCaseReferrals;
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

    CaseReferralsController(ShowCaseReferrals showCaseReferrals) {
        this.showCaseReferrals = showCaseReferrals;
    }

    @GetMapping("/cases/{caseId}/referrals")
    ModelAndView show(@PathVariable String caseId) {
        var shown = showCaseReferrals.show(Ids.caseId(caseId)).orElseThrow(NotThere::new);
        return Screens.page("referral/case", new CaseReferralsPage(shown));
    }
}
