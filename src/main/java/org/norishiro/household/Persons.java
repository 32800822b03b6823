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

    /**
     * A person found, with what tells namesakes apart.
     *
     * @param households the households they belong to today
     * @param sameRecords other records of the same human being (名寄せ), as far as one sees both whole
     */
    record FoundPerson(
            PersonCard person, ShownAddress address, List<HouseholdCard> households, List<PersonCard> sameRecords) {}

    Optional<PersonCard> find(PersonId id);

    List<PersonCard> all(Collection<PersonId> ids);

    /**
     * By name, kana, other names, number of a telephone, address or birth date, as folded for search; the likeliest first. Nothing
     * typed finds nobody.
     */
    List<FoundPerson> search(String typed, int most);

    /** Everybody who answers to the same search, in no order: for lists of what concerns them. */
    List<PersonId> answering(String typed);

    /** The same about persons already chosen, in that order. */
    List<FoundPerson> found(Collection<PersonId> ids);
}
