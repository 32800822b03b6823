package org.norishiro.household.usecase;

import java.util.Optional;
import org.norishiro.gate.Sight;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.springframework.stereotype.Component;

/**
 * Persons of whom one sees all there is, emergencies (緊急閲覧) aside: only about them does one judge that two are the same, or say what
 * relates them and that it has ended.
 */
@Component
class SeenWhole {
    private final Persons persons;
    private final Sight sight;

    SeenWhole(Persons persons, Sight sight) {
        this.persons = persons;
        this.sight = sight;
    }

    Optional<PersonCard> find(PersonId id) {
        return persons.find(id).filter(card -> sight.wholeToGive("PERSON", id.value()));
    }

    boolean both(PersonId one, PersonId other) {
        return find(one).isPresent() && find(other).isPresent();
    }
}
