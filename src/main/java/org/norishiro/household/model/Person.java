package org.norishiro.household.model;

import org.norishiro.household.PersonId;

/** A person (人) whom a consultation or a household is about. */
public final class Person {
    private final PersonId id;
    private PersonFacts facts;
    private final long version;

    private Person(PersonId id, PersonFacts facts, long version) {
        this.id = id;
        this.facts = facts;
        this.version = version;
    }

    public static Person register(PersonFacts facts) {
        return new Person(PersonId.next(), facts, 0);
    }

    /** For the store only. */
    public static Person restore(PersonId id, PersonFacts facts, long version) {
        return new Person(id, facts, version);
    }

    /** More is known by now, or it was wrong. An address that is withheld stays what it is, whatever was typed. */
    public void correct(PersonFacts better) {
        facts = facts.withheld() ? better.livingAs(facts) : better.seenAs(facts.sight());
    }

    public PersonId id() {
        return id;
    }

    public PersonFacts facts() {
        return facts;
    }

    public long version() {
        return version;
    }
}
