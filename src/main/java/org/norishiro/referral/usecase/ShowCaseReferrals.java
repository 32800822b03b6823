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
import org.norishiro.gate.Sight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All referrals of one case. */
@Component
public class ShowCaseReferrals {
    private final Cases cases;
    private final ReferralReadings readings;
    private final RoomReadings rooms;
    private final Sight sight;
    private final AuditTrail trail;
    private final Clock clock;

    ShowCaseReferrals(
            Cases cases, ReferralReadings readings, RoomReadings rooms, Sight sight, AuditTrail trail, Clock clock) {
        this.cases = cases;
        this.readings = readings;
        this.rooms = rooms;
        this.sight = sight;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param whole whether the case is seen whole, so that others can be asked about it */
    public record Shown(
            CaseCard about,
            List<ReferralRow> referrals,
            List<RoomReadings.Asked> rooms,
            boolean whole,
            LocalDate today) {}

    @Transactional
    public Optional<Shown> show(CaseId id) {
        return cases.find(id).map(about -> {
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "依頼と回答を見るため");
            return new Shown(
                    about, readings.of(id), rooms.of(id), sight.wholeToGive("CASE", id.value()), LocalDate.now(clock));
        });
    }
}
