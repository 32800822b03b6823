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

    /** The names this person may be looked for by, folded. */
    public String namedText() {
        var name = facts.name();
        return SearchText.of(name.full(), name.kana(), name.calledBy(), name.others());
    }

    /** Where they live and are called, folded: they are looked for by it only while it is not protected. */
    public String locatedText() {
        return SearchText.of(facts.phone().text(), facts.address().text());
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
