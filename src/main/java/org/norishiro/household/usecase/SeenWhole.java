package org.norishiro.household.usecase;

import java.util.Optional;
import org.norishiro.gate.EmergencySight;
import org.norishiro.gate.Sight;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.springframework.stereotype.Component;

/** Persons of whom one sees all there is, and not in an emergency alone: only about them does one judge that two are the same. */
@Component
class SeenWhole {
    private final Persons persons;
    private final Sight sight;
    private final EmergencySight emergency;

    SeenWhole(Persons persons, Sight sight, EmergencySight emergency) {
        this.persons = persons;
        this.sight = sight;
        this.emergency = emergency;
    }

    Optional<PersonCard> find(PersonId id) {
        return persons.find(id)
                .filter(card -> sight.whole("PERSON", id.value())
                        && emergency.of("PERSON", id.value()).isEmpty());
    }
}
