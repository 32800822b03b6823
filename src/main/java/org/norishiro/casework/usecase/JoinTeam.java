package org.norishiro.casework.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.casework.model.Holder;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.protection.Askable;
import org.norishiro.protection.Receivers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an agency, or one person of it, into the team (支援チームに加える): from then on the agency sees the case. */
@Component
public class JoinTeam {
    private final CaseRegister cases;
    private final Askable askable;
    private final StaffDirectory staff;
    private final Receivers receivers;
    private final AuditTrail trail;

    JoinTeam(CaseRegister cases, Askable askable, StaffDirectory staff, Receivers receivers, AuditTrail trail) {
        this.cases = cases;
        this.askable = askable;
        this.staff = staff;
        this.receivers = receivers;
        this.trail = trail;
    }

    /** @param post null: the agency as a whole */
    public record Command(
            CaseId of, AgencyId agency, @Nullable PostId post, String part, LocalDate since) {}

    public sealed interface Outcome {
        record Joined() implements Outcome {}

        record NotThere() implements Outcome {}

        /** There is no such agency today, or nobody there may see the case. */
        record NotToBeAsked() implements Outcome {}

        /** The person is not there, or may not see the case. */
        record NobodyThere() implements Outcome {}
    }

    @Transactional
    public Outcome join(Command command) {
        var found = cases.find(command.of());
        if (found.isEmpty()) return refused(command, new Outcome.NotThere());
        var post = command.post();
        var person = staff.activePostsOf(command.agency()).stream()
                .filter(known -> known.post().equals(post))
                .findFirst();
        if (!askable.includes(command.agency(), command.of().value()))
            return refused(command, new Outcome.NotToBeAsked());
        if (post != null
                && (person.isEmpty() || !receivers.include(post, command.of().value())))
            return refused(command, new Outcome.NobodyThere());
        found.get().join(command.agency(), person.map(Holder::of).orElse(null), command.part(), command.since());
        cases.update(found.get());
        trail.acted("join team", subject(command), "支援チームに加えた");
        return new Outcome.Joined();
    }

    private Outcome refused(Command command, Outcome outcome) {
        trail.refused("join team", subject(command), "支援チームに加える");
        return outcome;
    }

    private static Subject subject(Command command) {
        return Subject.inCase("support_case", command.of().value(), command.of().value());
    }
}
