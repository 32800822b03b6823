package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.CaseViews.RoleHeld;
import org.norishiro.casework.usecase.CaseViews.Seat;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows who supports the household and who answers for the case, then and now (チームと担当). */
@Component
public class ShowTeam {
    private final CaseParts parts;
    private final Askable askable;
    private final StaffDirectory staff;
    private final AuditTrail trail;
    private final Clock clock;

    ShowTeam(CaseParts parts, Askable askable, StaffDirectory staff, AuditTrail trail, Clock clock) {
        this.parts = parts;
        this.askable = askable;
        this.staff = staff;
        this.trail = trail;
        this.clock = clock;
    }

    public record TeamOfCase(
            CaseHead head,
            List<Seat> seats,
            List<RoleHeld> roles,
            List<AgencyCard> agencies,
            List<PostHolder> posts,
            LocalDate today) {}

    @Transactional
    public Optional<TeamOfCase> show(CaseId id) {
        return parts.head(id).map(head -> {
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "支援チームと担当");
            return new TeamOfCase(
                    head,
                    parts.team(id),
                    parts.answering(id),
                    askable.about(id.value()),
                    staff.activePosts(),
                    LocalDate.now(clock));
        });
    }
}
