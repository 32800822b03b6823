package org.norishiro.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.household.Persons.PersonCard;

/** Households as other modules may ask. */
public interface Households {
    /** A member and their standing in the household (「母」「長男」). */
    record Member(PersonCard person, String standing, boolean livesTogether) {}

    Optional<HouseholdCard> find(HouseholdId id);

    /** Who belongs to it on that day, the eldest first. */
    List<Member> members(HouseholdId id, LocalDate on);

    /** The households a person belongs to on that day. */
    List<HouseholdCard> of(PersonId person, LocalDate on);
}
