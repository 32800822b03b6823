package org.norishiro.casework.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.casework.model.Holder;
import org.norishiro.directory.Agencies;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an agency, or one person of it, into the team (支援チームに加える): from then on the agency sees the case. */
@Component
public class JoinTeam {
    private final CaseRegister cases;
    private final Agencies agencies;
    private final StaffDirectory staff;
    private final AuditTrail trail;

    JoinTeam(CaseRegister cases, Agencies agencies, StaffDirectory staff, AuditTrail trail) {
        this.cases = cases;
        this.agencies = agencies;
        this.staff = staff;
        this.trail = trail;
    }

    /** @param post null: the agency as a whole */
    public record Command(
            CaseId of, AgencyId agency, @Nullable PostId post, String part, LocalDate since) {}

    public sealed interface Outcome {
        record Joined() implements Outcome {}

        record NotThere() implements Outcome {}

        /** There is no such agency today, or the person is not there. */
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
        if (agencies.find(command.agency()).isEmpty() || (post != null && person.isEmpty()))
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
