package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.referral.usecase.CountedReadings.Row;
import org.norishiro.referral.usecase.CountedReadings.Wanted;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a figure (集計の件数): those referrals it counts that whoever looks sees anyway. */
@Component
public class ListCounted {
    private final CountedReadings readings;
    private final AuditTrail trail;
    private final Clock clock;

    ListCounted(CountedReadings readings, AuditTrail trail, Clock clock) {
        this.readings = readings;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Counted<Row> list(Wanted wanted, Listing listing) {
        trail.viewed(Subject.all("referral"), "集計に数えた依頼");
        return readings.counted(wanted, LocalDate.now(clock), listing);
    }
}
