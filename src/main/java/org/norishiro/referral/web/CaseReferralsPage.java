package org.norishiro.referral.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.referral.usecase.ReferralRow;
import org.norishiro.referral.usecase.ShowCaseReferrals.Shown;

/** Everything {@code referral/case.jte} needs. */
public record CaseReferralsPage(Shown shown, Content heading) {
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
