package org.norishiro.casework.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CasePanel;
import org.norishiro.casework.CasePanel.Panel;
import org.norishiro.casework.IssueRoles;
import org.norishiro.casework.IssueRoles.IssueRole;
import org.norishiro.casework.usecase.AssessmentViews.SignedAssessment;
import org.norishiro.casework.usecase.CaseViews.Seat;
import org.norishiro.casework.usecase.IssueViews.IssueRow;
import org.norishiro.casework.usecase.ShowHeading.Heading;
import org.norishiro.gate.Consents.RecordedConsent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows everything about one case on one page (世帯の概要). */
@Component
public class ShowCase {
    private final CaseParts parts;
    private final HeadingOfCase heading;
    private final AttentionOfCase attention;
    private final ObjectProvider<CasePanel> panels;
    private final ObjectProvider<IssueRoles> roles;
    private final AuditTrail trail;

    ShowCase(
            CaseParts parts,
            HeadingOfCase heading,
            AttentionOfCase attention,
            ObjectProvider<CasePanel> panels,
            ObjectProvider<IssueRoles> roles,
            AuditTrail trail) {
        this.parts = parts;
        this.heading = heading;
        this.attention = attention;
        this.panels = panels;
        this.roles = roles;
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
        return parts.head(id).map(head -> {
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "世帯の概要");
            return overview(head);
        });
    }

    private Overview overview(CaseHead head) {
        var id = head.id();
        var members = parts.members(head);
        var consents = parts.consents(members);
        var team = parts.team(id).stream().filter(seat -> seat.until() == null).toList();
        return new Overview(
                heading.of(head, members, consents),
                attention.of(head, team, members),
                parts.assessments(id),
                parts.issues(id),
                roles.stream().flatMap(each -> each.of(id).stream()).toList(),
                team,
                consents,
                panels(id));
    }

    private List<Panel> panels(CaseId id) {
        return panels.stream()
                .sorted(Comparator.comparingInt(CasePanel::order))
                .flatMap(panel -> panel.of(id).stream())
                .toList();
    }
}
