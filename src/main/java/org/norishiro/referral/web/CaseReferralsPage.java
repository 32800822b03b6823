package org.norishiro.referral.web;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.referral.usecase.ReferralRow;
import org.norishiro.referral.usecase.ShowCaseReferrals.Shown;

/** Everything {@code referral/case.jte} needs. */
public record CaseReferralsPage(Shown shown) {
    public List<ReferralRow> referrals() {
        return shown.referrals();
    }

    public LocalDate today() {
        return shown.today();
    }

    public String casePath() {
        return "/cases/" + shown.about().id();
    }
}
