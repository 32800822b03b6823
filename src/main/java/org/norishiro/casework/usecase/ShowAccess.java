package org.norishiro.casework.usecase;

import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.AccessLog.Access;
import org.norishiro.gate.Reachers;
import org.norishiro.gate.Reachers.Reacher;
import org.norishiro.shell.Counted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows who can see a case and why, and who did (閲覧履歴). */
@Component
public class ShowAccess {
    private final CaseViews cases;
    private final AccessLog log;
    private final Reachers reachers;
    private final AuditTrail trail;

    ShowAccess(CaseViews cases, AccessLog log, Reachers reachers, AuditTrail trail) {
        this.cases = cases;
        this.log = log;
        this.reachers = reachers;
        this.trail = trail;
    }

    public record AccessOfCase(CaseHead head, List<Reacher> reachers, Counted<Access> accesses) {}

    @Transactional
    public Optional<AccessOfCase> show(CaseId id, int offset, int size) {
        return cases.head(id).map(head -> {
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "閲覧履歴");
            return new AccessOfCase(head, reachers.of("CASE", id.value()), log.of(id, offset, size));
        });
    }
}
