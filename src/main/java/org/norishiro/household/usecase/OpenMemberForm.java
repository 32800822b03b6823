package org.norishiro.household.usecase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.Sight;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.Households;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.FoundPerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening the form that adds a member, for somebody already chosen or for somebody new. */
@Component
@Transactional
public class OpenMemberForm {
    private final Households households;
    private final Persons persons;
    private final Sight sight;

    OpenMemberForm(Households households, Persons persons, Sight sight) {
        this.households = households;
        this.persons = persons;
        this.sight = sight;
    }

    public record Opened(String householdName, @Nullable FoundPerson chosen) {}

    /** @param chosen the id as it stands in the address; blank: nobody. Empty: the household or the person is not there, or it is seen in part. */
    public Optional<Opened> open(HouseholdId household, String chosen) {
        var card = households.find(household);
        if (card.isEmpty() || !sight.wholeToGive("HOUSEHOLD", household.value())) return Optional.empty();
        if (chosen.isBlank()) return Optional.of(new Opened(card.get().name(), null));
        return person(chosen).map(person -> new Opened(card.get().name(), person));
    }

    private Optional<FoundPerson> person(String id) {
        try {
            return persons.found(List.of(new PersonId(UUID.fromString(id)))).stream()
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
