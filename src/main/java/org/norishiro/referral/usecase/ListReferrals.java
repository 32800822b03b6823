package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.referral.usecase.ReferralReadings.Box;
import org.norishiro.referral.usecase.ReferralReadings.Boxed;
import org.norishiro.shell.Listing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 依頼と回答: what came to one's own agency, and what it sent. */
@Component
public class ListReferrals {
    private final ReferralReadings readings;
    private final AuditTrail trail;
    private final Clock clock;

    ListReferrals(ReferralReadings readings, AuditTrail trail, Clock clock) {
        this.readings = readings;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param awaiting how many wait for an answer of one's own agency */
    public record Listed(Boxed boxed, int awaiting, LocalDate today) {}

    @Transactional
    public Listed list(Box box, Listing listing) {
        trail.viewed(Subject.all("referral"), box.label() + "依頼を見るため");
        var today = LocalDate.now(clock);
        return new Listed(readings.box(box, listing, today), readings.awaitingAnswer(), today);
    }
}
