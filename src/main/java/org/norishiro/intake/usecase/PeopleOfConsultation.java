package org.norishiro.intake.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.Sight;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.Households;
import org.norishiro.household.Joining;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Registration;
import org.norishiro.household.Registration.NewMember;
import org.norishiro.intake.model.Concern;
import org.springframework.stereotype.Component;

/** Registers who is new among the people told of, and puts them together in a household. */
@Component
class PeopleOfConsultation {
    private final Persons persons;
    private final Households households;
    private final Joining joining;
    private final Registration registration;
    private final Sight sight;
    private final Clock clock;

    PeopleOfConsultation(
            Persons persons,
            Households households,
            Joining joining,
            Registration registration,
            Sight sight,
            Clock clock) {
        this.persons = persons;
        this.households = households;
        this.joining = joining;
        this.registration = registration;
        this.sight = sight;
        this.clock = clock;
    }

    record Registered(List<Concern> concerned, @Nullable HouseholdId household) {}

    /** Empty: somebody, or the household, is not there, or they cannot be put together; then nothing was registered. */
    Optional<Registered> register(List<Concerned> people, HouseholdChoice choice) {
        if (!allThere(people) || !there(choice) || !canJoin(people, choice)) return Optional.empty();
        var concerned = new ArrayList<Concern>();
        var members = new ArrayList<NewMember>();
        for (var each : people) {
            var person = idOf(each.who());
            if (concerned.stream().anyMatch(already -> already.person().equals(person))) continue;
            concerned.add(new Concern(person, each.part()));
            if (each.joins()) members.add(new NewMember(person, each.standing()));
        }
        return Optional.of(new Registered(concerned, together(choice, members, people)));
    }

    /** What of it is on record already and in reach: whoever holds the consultation has to be able to see it. */
    List<UUID> onRecord(List<Concerned> people, HouseholdChoice choice) {
        var home = choice instanceof HouseholdChoice.Existing(var id) && there(choice)
                ? Stream.of(id.value())
                : Stream.<UUID>empty();
        return Stream.concat(
                        persons.all(known(people)).stream()
                                .map(person -> person.id().value()),
                        home)
                .toList();
    }

    private static List<PersonId> known(List<Concerned> people) {
        return people.stream()
                .flatMap(each ->
                        each.who() instanceof Concerned.Who.Known(var person) ? Stream.of(person) : Stream.empty())
                .distinct()
                .toList();
    }

    private boolean allThere(List<Concerned> people) {
        var known = known(people);
        return persons.all(known).size() == known.size();
    }

    private boolean canJoin(List<Concerned> people, HouseholdChoice choice) {
        var newcomers = people.stream().filter(Concerned::joins).toList();
        return !(choice instanceof HouseholdChoice.Existing(var home))
                || mayAdd(newcomers, home)
                        && known(newcomers).stream().allMatch(person -> joining.possible(person, home));
    }

    /** Whoever sees a part of a household adds nobody to it; who belongs to it is no question. */
    private boolean mayAdd(List<Concerned> newcomers, HouseholdId home) {
        return sight.wholeToGive("HOUSEHOLD", home.value())
                || newcomers.stream()
                        .allMatch(
                                each -> each.who() instanceof Concerned.Who.Known(var person) && belongs(person, home));
    }

    private boolean belongs(PersonId person, HouseholdId home) {
        return households.of(person, LocalDate.now(clock)).stream()
                .anyMatch(household -> household.id().equals(home));
    }

    private boolean there(HouseholdChoice choice) {
        return !(choice instanceof HouseholdChoice.Existing(var id))
                || households.find(id).isPresent();
    }

    private PersonId idOf(Concerned.Who who) {
        return switch (who) {
            case Concerned.Who.Known(var person) -> person;
            case Concerned.Who.New(var person) -> registration.register(person);
        };
    }

    private @Nullable HouseholdId together(HouseholdChoice choice, List<NewMember> members, List<Concerned> people) {
        return switch (choice) {
            case HouseholdChoice.None() -> null;
            case HouseholdChoice.Existing(var id) -> {
                members.forEach(member -> registration.join(id, member));
                yield id;
            }
            case HouseholdChoice.New(var name) ->
                members.isEmpty()
                        ? null
                        : registration.found(name.isBlank() ? calledAfter(members) : name, addressOf(people), members);
        };
    }

    private String calledAfter(List<NewMember> members) {
        return persons.find(members.getFirst().person())
                .map(person -> person.name() + " 世帯")
                .orElse("世帯");
    }

    private static String addressOf(List<Concerned> people) {
        return people.stream()
                .filter(Concerned::joins)
                .map(each -> each.who() instanceof Concerned.Who.New(var person) ? person.address() : "")
                .filter(address -> !address.isBlank())
                .findFirst()
                .orElse("");
    }
}
