package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.casework.model.CaseRole;
import org.norishiro.casework.model.SupportCase;
import org.norishiro.casework.model.TeamMember;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a seat in the team (支援チームから外す): from the next day on the agency no longer sees the case. */
@Component
public class LeaveTeam {
    private final CaseRegister cases;
    private final StaffDirectory staff;
    private final AuditTrail trail;
    private final Clock clock;

    LeaveTeam(CaseRegister cases, StaffDirectory staff, AuditTrail trail, Clock clock) {
        this.cases = cases;
        this.staff = staff;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(CaseId of, UUID member) {}

    public sealed interface Outcome {
        record Left() implements Outcome {}

        record NotThere() implements Outcome {}

        /** Somebody of this agency still answers for the case: name a successor first. */
        record StillAnswers() implements Outcome {}
    }

    @Transactional
    public Outcome leave(Command command) {
        var found = cases.find(command.of());
        var seat = found.flatMap(it -> it.team().find(command.member())).filter(TeamMember::current);
        if (seat.isEmpty()) return refused(command, new Outcome.NotThere());
        if (stillAnswers(found.orElseThrow(), seat.get())) return refused(command, new Outcome.StillAnswers());
        found.get().leave(command.member(), LocalDate.now(clock));
        cases.update(found.get());
        trail.acted("leave team", subject(command), "支援チームから外した");
        return new Outcome.Left();
    }

    private boolean stillAnswers(SupportCase it, TeamMember seat) {
        if (!it.team().lastSeat(seat)) return false;
        if (it.file().agency().equals(seat.agency())) return true;
        var next = it.nextStep();
        var holder = next == null ? Stream.<PostId>empty() : Stream.of(next.holder());
        return Stream.concat(holder, it.roles().current().stream().map(CaseRole::post))
                .flatMap(post -> staff.post(post).stream())
                .map(PostHolder::agency)
                .anyMatch(seat.agency()::equals);
    }

    private Outcome refused(Command command, Outcome outcome) {
        trail.refused("leave team", subject(command), "支援チームから外す");
        return outcome;
    }

    private static Subject subject(Command command) {
        return Subject.inCase("support_case", command.of().value(), command.of().value());
    }
}
