package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.CaseCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All referrals of one case. */
@Component
public class ShowCaseReferrals {
    private final Cases cases;
    private final ReferralReadings readings;
    private final RoomReadings rooms;
    private final AuditTrail trail;
    private final Clock clock;

    ShowCaseReferrals(Cases cases, ReferralReadings readings, RoomReadings rooms, AuditTrail trail, Clock clock) {
        this.cases = cases;
        this.readings = readings;
        this.rooms = rooms;
        this.trail = trail;
        this.clock = clock;
    }

    public record Shown(CaseCard about, List<ReferralRow> referrals, List<RoomReadings.Asked> rooms, LocalDate today) {}

    @Transactional
    public Optional<Shown> show(CaseId id) {
        return cases.find(id).map(about -> {
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "依頼と回答を見るため");
            return new Shown(about, readings.of(id), rooms.of(id), LocalDate.now(clock));
        });
    }
}
