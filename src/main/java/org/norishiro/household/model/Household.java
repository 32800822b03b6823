package org.norishiro.household.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;

/** A household (世帯): who belongs together changes over time, and who belonged once stays on record. */
public final class Household {
    private final HouseholdId id;
    private HouseholdFacts facts;
    private KeyPerson keyPerson;
    private final List<Membership> memberships;
    private final long version;

    private Household(
            HouseholdId id, HouseholdFacts facts, KeyPerson keyPerson, List<Membership> memberships, long version) {
        this.id = id;
        this.facts = facts;
        this.keyPerson = keyPerson;
        this.memberships = new ArrayList<>(memberships);
        this.version = version;
    }

    public static Household found(HouseholdFacts facts) {
        return new Household(HouseholdId.next(), facts, new KeyPerson.NotAsked(), List.of(), 0);
    }

    /** For the store only. */
    public static Household restore(
            HouseholdId id, HouseholdFacts facts, KeyPerson keyPerson, List<Membership> memberships, long version) {
        return new Household(id, facts, keyPerson, memberships, version);
    }

    /** An address that is withheld stays what it is, whatever was typed. */
    public void correct(HouseholdFacts better) {
        facts = facts.withheld() ? better.livingAs(facts) : better.seenAs(facts.sight());
    }

    /** Whether this person may join: nobody belongs to the same household twice at a time. */
    public boolean hasMember(PersonId person) {
        return memberships.stream()
                .anyMatch(each -> each.open() && each.person().equals(person));
    }

    /** @param since null: from when is not known */
    public void join(PersonId person, String standing, boolean livesTogether, @Nullable LocalDate since) {
        if (hasMember(person)) throw new IllegalStateException("belongs to this household already");
        memberships.add(Membership.of(person, standing, livesTogether, since));
    }

    /** The key person may live elsewhere, so leaving does not change who that is. */
    public void leave(UUID membership, LocalDate from) {
        memberships.replaceAll(each -> each.id().equals(membership) ? each.endedOn(from) : each);
    }

    public void name(KeyPerson person) {
        keyPerson = person;
    }

    public List<Membership> membersOn(LocalDate day) {
        return memberships.stream().filter(each -> each.on(day)).toList();
    }

    public HouseholdId id() {
        return id;
    }

    public HouseholdFacts facts() {
        return facts;
    }

    public KeyPerson keyPerson() {
        return keyPerson;
    }

    /** Those of today, of the past and of the future. */
    public List<Membership> memberships() {
        return List.copyOf(memberships);
    }

    public long version() {
        return version;
    }
}
