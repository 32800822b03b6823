package org.norishiro.household.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.model.Household;
import org.norishiro.household.model.HouseholdFacts;
import org.norishiro.household.model.HouseholdRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registering a household, with those who are known to belong to it (世帯の登録). */
@Component
@Transactional
public class FoundHousehold {
    private final HouseholdRegister households;
    private final Persons persons;
    private final AuditTrail trail;

    FoundHousehold(HouseholdRegister households, Persons persons, AuditTrail trail) {
        this.households = households;
        this.persons = persons;
        this.trail = trail;
    }

    /** @param since from when they belong together; null: not known */
    public record FirstMember(
            PersonId person,
            String standing,
            boolean livesTogether,
            @Nullable LocalDate since) {}

    public record Command(HouseholdFacts facts, List<FirstMember> members) {}

    public sealed interface Outcome {
        record Founded(HouseholdId id) implements Outcome {}

        /** One of the members is not there. */
        record NotFound() implements Outcome {}
    }

    public Outcome found(Command command) {
        var household = Household.found(command.facts());
        var subject = Subject.of("household", household.id().value());
        var people = command.members().stream().map(FirstMember::person).toList();
        if (persons.all(people).size() < people.size()) {
            trail.refused("register", subject, "世帯員が見つからない");
            return new Outcome.NotFound();
        }
        command.members()
                .forEach(each -> household.join(each.person(), each.standing(), each.livesTogether(), each.since()));
        households.add(household);
        trail.acted("register", subject, "世帯の登録");
        return new Outcome.Founded(household.id());
    }
}
