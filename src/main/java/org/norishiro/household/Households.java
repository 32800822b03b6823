package org.norishiro.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.Persons.PersonCard;

/** Households as other modules may ask. */
public interface Households {
    /** @param keyPerson null: there is none or nobody asked, see {@code keyPersonWords} */
    record HouseholdCard(
            HouseholdId id,
            String name,
            String address,
            String area,
            @Nullable PersonId keyPerson,
            String keyPersonWords) {}

    /** A member and their standing in the household (「母」「長男」). */
    record Member(PersonCard person, String standing, boolean livesTogether) {}

    Optional<HouseholdCard> find(HouseholdId id);

    /** Who belongs to it on that day, the eldest first. */
    List<Member> members(HouseholdId id, LocalDate on);

    /** The households a person belongs to on that day. */
    List<HouseholdCard> of(PersonId person, LocalDate on);
}
