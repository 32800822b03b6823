package org.norishiro.casework.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Phase;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.casework.model.Holder;
import org.norishiro.casework.model.RoleKind;
import org.norishiro.casework.model.SupportCase;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.protection.Receivers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the coordinator (調整担当) or the lead (主担当) of a phase from a day on; who was it before ends on that day. */
@Component
public class AppointRole {
    private final CaseRegister cases;
    private final CaseViews views;
    private final StaffDirectory staff;
    private final Receivers receivers;
    private final AuditTrail trail;

    AppointRole(CaseRegister cases, CaseViews views, StaffDirectory staff, Receivers receivers, AuditTrail trail) {
        this.cases = cases;
        this.views = views;
        this.staff = staff;
        this.receivers = receivers;
        this.trail = trail;
    }

    /** @param phase null: the coordinator; else the lead of this phase */
    public record Command(CaseId of, long version, @Nullable Phase phase, PostId post, LocalDate since) {
        RoleKind kind() {
            return phase == null ? RoleKind.COORDINATOR : RoleKind.LEAD;
        }
    }

    public sealed interface Outcome {
        record Appointed() implements Outcome {}

        record NotThere() implements Outcome {}

        /** Whoever was chosen is no longer there, or may not see the case. */
        record NobodyThere() implements Outcome {}

        record ChangedMeanwhile(CaseHead theirs) implements Outcome {}
    }

    @Transactional
    public Outcome appoint(Command command) {
        var found = cases.find(command.of());
        if (found.isEmpty()) return refused(command, new Outcome.NotThere());
        if (found.get().version() != command.version())
            return refused(
                    command,
                    new Outcome.ChangedMeanwhile(views.head(command.of()).orElseThrow()));
        var holder = staff.post(command.post())
                .filter(known -> receivers.include(known.post(), command.of().value()));
        if (holder.isEmpty()) return refused(command, new Outcome.NobodyThere());
        appoint(found.get(), Holder.of(holder.get()), command);
        return new Outcome.Appointed();
    }

    private void appoint(SupportCase found, Holder holder, Command command) {
        var phase = command.phase();
        if (phase == null) found.appointCoordinator(holder, command.since());
        else found.appointLead(phase, holder, command.since());
        cases.update(found);
        trail.acted(
                "appoint " + command.kind(), subject(command), command.kind().label() + "を決めた");
    }

    private Outcome refused(Command command, Outcome outcome) {
        trail.refused(
                "appoint " + command.kind(), subject(command), command.kind().label() + "の変更");
        return outcome;
    }

    private static Subject subject(Command command) {
        return Subject.inCase("support_case", command.of().value(), command.of().value());
    }
}
