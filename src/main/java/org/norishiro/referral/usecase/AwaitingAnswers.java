package org.norishiro.referral.usecase;

import org.norishiro.shell.MenuCount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bubble beside 依頼と回答: how many wait for an answer of one's own agency. */
@Component
class AwaitingAnswers implements MenuCount {
    private final ReferralReadings readings;

    AwaitingAnswers(ReferralReadings readings) {
        this.readings = readings;
    }

    @Override
    public String key() {
        return "referrals";
    }

    @Override
    @Transactional
    public int count() {
        return readings.awaitingAnswer();
    }
}
