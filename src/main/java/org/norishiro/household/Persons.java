package org.norishiro.household;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.norishiro.calendar.PartialDate;

/** Persons as other modules may ask; whoever is out of reach is simply not there. */
public interface Persons {
    /**
     * A person as named on other screens.
     *
     * @param name the full name, or how the person is spoken of while not yet named
     * @param shortName the given name, for lists inside one household (「ハナ」)
     */
    record PersonCard(
            PersonId id, String name, String shortName, String kana, Sex sex, PartialDate born, boolean deceased) {}

    Optional<PersonCard> find(PersonId id);

    List<PersonCard> all(Collection<PersonId> ids);
}
