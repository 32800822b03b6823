package org.norishiro.casework.usecase;

import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CasePanel.Panel;
import org.norishiro.casework.IssueRoles.IssueRole;
import org.norishiro.casework.usecase.AssessmentViews.SignedAssessment;
import org.norishiro.casework.usecase.CaseViews.Seat;
import org.norishiro.casework.usecase.IssueViews.IssueRow;
import org.norishiro.casework.usecase.ShowHeading.Heading;
import org.norishiro.gate.Consents.RecordedConsent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows everything about one case on one page (世帯の概要). */
@Component
public class ShowCase {
    private final CaseParts parts;
    private final OverviewOfCase overview;
    private final AuditTrail trail;

    ShowCase(CaseParts parts, OverviewOfCase overview, AuditTrail trail) {
        this.parts = parts;
        this.overview = overview;
        this.trail = trail;
    }

    /** Everything on the page. */
    public record Overview(
            Heading heading,
            Attention attention,
            List<SignedAssessment> assessments,
            List<IssueRow> issues,
            List<IssueRole> roles,
            List<Seat> team,
            List<RecordedConsent> consents,
            List<Panel> panels) {}

    @Transactional
    public Optional<Overview> show(CaseId id) {
        return parts.lookingAt(id, head -> {
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "世帯の概要");
            return overview.of(head);
        });
    }
}
