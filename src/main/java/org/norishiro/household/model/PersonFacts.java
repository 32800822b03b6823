package org.norishiro.household.model;

import org.norishiro.calendar.PartialDate;
import org.norishiro.household.AddressSight;
import org.norishiro.household.Sex;
import org.norishiro.household.ShownAddress;

/**
 * What is recorded about a person; not knowing is a value of each of these.
 *
 * @param sight whether address, telephone and how to make contact are shown; withheld, they stand here as not asked
 */
public record PersonFacts(
        PersonName name,
        Sex sex,
        PartialDate born,
        Stated address,
        Stated phone,
        String contactNote,
        boolean deceased,
        AddressSight sight) {
    public PersonFacts(
            PersonName name,
            Sex sex,
            PartialDate born,
            Stated address,
            Stated phone,
            String contactNote,
            boolean deceased) {
        this(name, sex, born, address, phone, contactNote, deceased, AddressSight.OPEN);
    }

    public ShownAddress shown(String each) {
        return new ShownAddress(sight, withheld() ? "" : each);
    }

    public boolean withheld() {
        return !sight.shows();
    }

    /** The same about the person, and where they live and are called as in the other. */
    PersonFacts livingAs(PersonFacts other) {
        return new PersonFacts(name, sex, born, other.address, other.phone, other.contactNote, deceased, other.sight);
    }

    PersonFacts seenAs(AddressSight now) {
        return new PersonFacts(name, sex, born, address, phone, contactNote, deceased, now);
    }
}
