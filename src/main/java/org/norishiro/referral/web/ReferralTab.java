package org.norishiro.referral.web;

import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseTab;
import org.springframework.stereotype.Component;

/** 依頼と回答 among the tabs of a case. */
@Component
class ReferralTab implements CaseTab {
    private static final int AFTER_ISSUES_AND_PLAN = 45;

    @Override
    public Tab of(CaseId about) {
        return new Tab(AFTER_ISSUES_AND_PLAN, "依頼と回答", href(about), false);
    }

    static String href(CaseId about) {
        return "/cases/" + about + "/referrals";
    }
}
