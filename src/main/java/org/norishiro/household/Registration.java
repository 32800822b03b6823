package org.norishiro.household;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.PartialDate;
import org.norishiro.household.Persons.FoundPerson;

/** Adds persons and households while something else is recorded, in the same transaction (受付と同時の登録). */
public interface Registration {
    /**
     * A person to register. Either a name or how they are spoken of is needed.
     *
     * @param address blank: not asked
     */
    record NewPerson(
            @Nullable String familyName,
            @Nullable String givenName,
            String kana,
            String calledBy,
            Sex sex,
            PartialDate born,
            String address,
            String phone) {}

    record NewMember(PersonId person, String standing) {}

    PersonId register(NewPerson person);

    /** Records that may be of this person (同じ人かもしれない記録), among those one sees whole: a hint to look, asked before. */
    List<FoundPerson> alike(NewPerson person);

    HouseholdId found(String name, String address, List<NewMember> members);

    void join(HouseholdId household, NewMember member);
}
