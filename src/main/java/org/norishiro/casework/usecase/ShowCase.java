package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseAlerts;
import org.norishiro.casework.CaseAlerts.Alert;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CasePanel;
import org.norishiro.casework.CasePanel.Panel;
import org.norishiro.casework.IssueRoles;
import org.norishiro.casework.IssueRoles.IssueRole;
import org.norishiro.casework.usecase.AssessmentViews.SignedAssessment;
import org.norishiro.casework.usecase.CaseViews.RoleHeld;
import org.norishiro.casework.usecase.CaseViews.Seat;
import org.norishiro.casework.usecase.IssueViews.IssueRow;
import org.norishiro.casework.usecase.NoteViews.NoteRow;
import org.norishiro.gate.Consents.RecordedConsent;
import org.norishiro.household.Households.Member;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows everything about one case on one page (世帯の概要). */
@Component
public class ShowCase {
    static final int RECENT = 3;

    private final CaseParts parts;
    private final ObjectProvider<CaseAlerts> alerts;
    private final ObjectProvider<CasePanel> panels;
    private final ObjectProvider<IssueRoles> roles;
    private final AuditTrail trail;
    private final Clock clock;

    ShowCase(
            CaseParts parts,
            ObjectProvider<CaseAlerts> alerts,
            ObjectProvider<CasePanel> panels,
            ObjectProvider<IssueRoles> roles,
            AuditTrail trail,
            Clock clock) {
        this.parts = parts;
        this.alerts = alerts;
        this.panels = panels;
        this.roles = roles;
        this.trail = trail;
        this.clock = clock;
    }

    /** Everything on the page; {@code notes} counts all notes, {@code recent} are the newest of them. */
    public record Overview(
            CaseHead head,
            List<Alert> alerts,
            List<SignedAssessment> assessments,
            List<IssueRow> issues,
            List<IssueRole> roles,
            List<Seat> team,
            List<RoleHeld> answering,
            List<NoteRow> recent,
            int notes,
            List<Member> members,
            List<RecordedConsent> consents,
            List<Panel> panels,
            LocalDate today) {}

    @Transactional
    public Optional<Overview> show(CaseId id) {
        return parts.head(id).map(head -> {
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "世帯の概要");
            return overview(head);
        });
    }

    private Overview overview(CaseHead head) {
        var id = head.id();
        var today = LocalDate.now(clock);
        var members = parts.members(head);
        return new Overview(
                head,
                alerts(id, today),
                parts.assessments(id),
                parts.issues(id),
                roles.stream().flatMap(each -> each.of(id).stream()).toList(),
                parts.team(id).stream().filter(seat -> seat.until() == null).toList(),
                parts.answering(id).stream()
                        .filter(role -> role.until() == null)
                        .toList(),
                parts.recent(id, RECENT),
                parts.notes(id),
                members,
                parts.consents(members),
                panels(id),
                today);
    }

    private List<Panel> panels(CaseId id) {
        return panels.stream()
                .sorted(Comparator.comparingInt(CasePanel::order))
                .flatMap(panel -> panel.of(id).stream())
                .toList();
    }

    /** The overdue first, then by date. */
    private List<Alert> alerts(CaseId id, LocalDate today) {
        Stream<Alert> all = alerts.stream().flatMap(each -> each.of(id, today).stream());
        return all.sorted(Comparator.comparing(Alert::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
