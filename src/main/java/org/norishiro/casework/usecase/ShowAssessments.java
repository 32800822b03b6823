package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.AssessmentViews.SignedAssessment;
import org.norishiro.household.Households.Member;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows all assessments of a case, the succeeded ones too (見立ての経過). */
@Component
public class ShowAssessments {
    private final CaseParts parts;
    private final AuditTrail trail;
    private final Clock clock;

    ShowAssessments(CaseParts parts, AuditTrail trail, Clock clock) {
        this.parts = parts;
        this.trail = trail;
        this.clock = clock;
    }

    public record Assessments(CaseHead head, List<SignedAssessment> all, List<Member> members, LocalDate today) {}

    @Transactional
    public Optional<Assessments> show(CaseId id) {
        return parts.head(id).map(head -> {
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "見立て");
            var members = parts.members(head);
            return new Assessments(head, parts.assessments(id, members), members, LocalDate.now(clock));
        });
    }
}
