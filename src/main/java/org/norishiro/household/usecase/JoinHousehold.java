package org.norishiro.household.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.Sight;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.Joining;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.model.Household;
import org.norishiro.household.model.HouseholdRegister;
import org.norishiro.household.model.Person;
import org.norishiro.household.model.PersonFacts;
import org.norishiro.household.model.PersonRegister;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adding a member to a household: somebody on record, or somebody new (世帯員の追加). */
@Component
@Transactional
public class JoinHousehold {
    private final HouseholdRegister households;
    private final PersonRegister persons;
    private final Joining joining;
    private final FindNamesakes findNamesakes;
    private final Sight sight;
    private final AuditTrail trail;

    JoinHousehold(
            HouseholdRegister households,
            PersonRegister persons,
            Joining joining,
            FindNamesakes findNamesakes,
            Sight sight,
            AuditTrail trail) {
        this.households = households;
        this.persons = persons;
        this.joining = joining;
        this.findNamesakes = findNamesakes;
        this.sight = sight;
        this.trail = trail;
    }

    /** Who joins. */
    public sealed interface Joiner {
        record Known(PersonId person) implements Joiner {}

        /** @param surely it was said that this is nobody on record */
        record New(PersonFacts facts, boolean surely) implements Joiner {}
    }

    /** @param since null: from when is not known */
    public record Command(
            HouseholdId household,
            Joiner joiner,
            String standing,
            boolean livesTogether,
            @Nullable LocalDate since) {}

    public sealed interface Outcome {
        record Joined() implements Outcome {}

        /** The household, or the person, is not there, or the household is not seen whole. */
        record NotFound() implements Outcome {}

        record MemberAlready() implements Outcome {}

        /** Whoever works for the household could not go on: that is handed over first. */
        record NotAsThingsStand() implements Outcome {}

        /** On record are some who may be the same; nobody said yet that it is another. */
        record MayBeOnRecord(List<FoundPerson> alike) implements Outcome {}
    }

    public Outcome join(Command command) {
        var found = households.find(command.household());
        if (found.isEmpty()
                || !sight.wholeToGive("HOUSEHOLD", command.household().value())) return notFound(command);
        return switch (command.joiner()) {
            case Joiner.New(var facts, var surely) -> joinNew(found.get(), facts, surely, command);
            case Joiner.Known(var person) ->
                persons.find(person).isPresent() ? join(found.get(), person, command) : notFound(command);
        };
    }

    private Outcome joinNew(Household household, PersonFacts facts, boolean surely, Command command) {
        var alike = surely ? List.<FoundPerson>of() : findNamesakes.like(facts);
        return alike.isEmpty() ? join(household, register(facts), command) : new Outcome.MayBeOnRecord(alike);
    }

    private Outcome join(Household household, PersonId person, Command command) {
        if (household.hasMember(person)) {
            trail.refused("join", subject(command), "すでに世帯員");
            return new Outcome.MemberAlready();
        }
        if (!joining.possible(person, household.id())) {
            trail.refused("join", subject(command), "いまのままでは加えられない");
            return new Outcome.NotAsThingsStand();
        }
        household.join(person, command.standing(), command.livesTogether(), command.since());
        if (!households.update(household)) throw new OptimisticLockingFailureException("household " + household.id());
        trail.acted("join", subject(command), "世帯員の追加");
        return new Outcome.Joined();
    }

    private PersonId register(PersonFacts facts) {
        var person = Person.register(facts);
        persons.add(person);
        return person.id();
    }

    private Outcome notFound(Command command) {
        trail.refused("join", subject(command), "見つからない");
        return new Outcome.NotFound();
    }

    private static Subject subject(Command command) {
        return Subject.of("household", command.household().value());
    }
}
