package org.norishiro.referral.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CasePanel;
import org.norishiro.referral.usecase.ReferralReadings;
import org.norishiro.shell.Parts;
import org.springframework.stereotype.Component;

/** 支援している機関・依頼 on the case page: one line each, with who holds what. */
@Component
class ReferralPanel implements CasePanel {
    private static final int BELOW_THE_CASE_ITSELF = 120;

    private final ReferralReadings readings;
    private final Parts parts;
    private final Clock clock;

    ReferralPanel(ReferralReadings readings, Parts parts, Clock clock) {
        this.readings = readings;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BELOW_THE_CASE_ITSELF;
    }

    @Override
    public Optional<Panel> of(CaseId about) {
        var page = new CasePanelPage(about, readings.of(about), LocalDate.now(clock));
        return Optional.of(new Panel(
                "referrals",
                "支援している機関・依頼",
                "/cases/" + about + "/referrals",
                "依頼と回答（" + page.referrals().size() + "）",
                parts.of("referral/_case-panel", page)));
    }
}
