package org.norishiro.household.usecase;

import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.Sight;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.model.HouseholdRegister;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saying that a member no longer belongs to a household; that they did stays on record (世帯から出る). */
@Component
@Transactional
public class LeaveHousehold {
    private final HouseholdRegister households;
    private final Sight sight;
    private final AuditTrail trail;

    LeaveHousehold(HouseholdRegister households, Sight sight, AuditTrail trail) {
        this.households = households;
        this.sight = sight;
        this.trail = trail;
    }

    public record Command(HouseholdId household, UUID membership, LocalDate from) {}

    public sealed interface Outcome {
        record Left() implements Outcome {}

        /** There is no such member now, or the household is not seen whole. */
        record NotFound() implements Outcome {}

        record BeforeJoining(LocalDate joined) implements Outcome {}
    }

    public Outcome leave(Command command) {
        var subject = Subject.of("household", command.household().value());
        var household = households.find(command.household()).orElse(null);
        var member = household == null
                ? null
                : household.memberships().stream()
                        .filter(each -> each.open() && each.id().equals(command.membership()))
                        .findFirst()
                        .orElse(null);
        if (household == null
                || member == null
                || !sight.wholeToGive("HOUSEHOLD", command.household().value())) {
            trail.refused("leave", subject, "見つからない");
            return new Outcome.NotFound();
        }
        if (member.since() != null && command.from().isBefore(member.since())) {
            trail.refused("leave", subject, "入った日より前の日付");
            return new Outcome.BeforeJoining(member.since());
        }
        household.leave(member.id(), command.from());
        if (!households.update(household)) throw new OptimisticLockingFailureException("household " + household.id());
        trail.acted("leave", subject, "世帯員の転出など");
        return new Outcome.Left();
    }
}
