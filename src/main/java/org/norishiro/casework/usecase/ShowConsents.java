package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.Consents;
import org.norishiro.gate.Consents.RecordedConsent;
import org.norishiro.gate.Consents.StandingConsent;
import org.norishiro.household.Households.Member;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows where the consent of each member stands, and all that was recorded before (同意と提供). */
@Component
public class ShowConsents {
    private final CaseParts parts;
    private final Consents consents;
    private final AuditTrail trail;
    private final Clock clock;

    ShowConsents(CaseParts parts, Consents consents, AuditTrail trail, Clock clock) {
        this.parts = parts;
        this.consents = consents;
        this.trail = trail;
        this.clock = clock;
    }

    public record ConsentsOfCase(
            CaseHead head,
            List<Member> members,
            List<RecordedConsent> latest,
            List<StandingConsent> standing,
            List<RecordedConsent> history,
            LocalDate today) {}

    @Transactional
    public Optional<ConsentsOfCase> show(CaseId id) {
        return parts.head(id).map(head -> {
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "同意");
            var members = parts.members(head);
            var ids =
                    members.stream().map(member -> member.person().id().value()).toList();
            return new ConsentsOfCase(
                    head,
                    members,
                    parts.consents(members),
                    consents.standingOf(ids),
                    consents.historyOf(id.value(), ids),
                    LocalDate.now(clock));
        });
    }
}
