package org.norishiro.household.model;

import org.norishiro.calendar.PartialDate;
import org.norishiro.household.Sex;

/** Invented people, as a test needs them. */
public final class PersonFixture {
    private PersonFixture() {}

    public static PersonFacts named(String family, String given, String kana) {
        return facts(new PersonName(family, given, kana, "", ""), PartialDate.notAsked());
    }

    public static PersonFacts calledBy(String words) {
        return facts(new PersonName(null, null, "", words, ""), PartialDate.notAsked());
    }

    public static PersonFacts facts(PersonName name, PartialDate born) {
        return new PersonFacts(name, Sex.UNKNOWN, born, Stated.notAsked(), Stated.notAsked(), "", false);
    }
}
