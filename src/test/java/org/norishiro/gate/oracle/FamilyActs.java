package org.norishiro.gate.oracle;

import java.util.UUID;
import org.norishiro.gate.oracle.Facts.Household;
import org.norishiro.gate.oracle.Facts.Membership;
import org.norishiro.gate.oracle.Facts.Person;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Facts.Sight;
import org.norishiro.gate.oracle.Facts.Term;

/** People are registered, found households, move in and out. */
final class FamilyActs {
    private final Town town;
    private final Facts facts;
    private final ProtectedPlaces places;

    FamilyActs(Town town) {
        this.town = town;
        this.facts = town.facts;
        this.places = new ProtectedPlaces(town.facts);
    }

    void founds() {
        var who = town.any(town.workers());
        var household = town.id();
        if (!town.does("found", who, "insert into household (id, name) values (?, ?)", household, town.name + " 世帯"))
            return;
        facts.households.add(new Household(household, who.agency()));
        for (var i = 0; i <= town.random.nextInt(3); i++) isRegistered(who, household);
    }

    void isRegistered() {
        var household = town.any(facts.households);
        isRegistered(town.somebodyWith(household), household.id());
    }

    private void isRegistered(Post who, UUID household) {
        var person = town.id();
        if (!town.does(
                "register",
                who,
                "insert into person (id, called_by, sex, address_state, phone_state) values (?, ?, 'UNKNOWN', 'NOT_ASKED', 'NOT_ASKED')",
                person,
                town.name + "の人")) return;
        facts.persons.add(new Person(person, who.agency()));
        joins(who, household, person);
    }

    /** Somebody who is known already, from where they live or besides it. */
    void movesIn() {
        var household = town.any(facts.households);
        var person = town.any(facts.persons);
        if (facts.membersOf(household.id()).contains(person.id())) return;
        joins(town.somebodyWith(person), household.id(), person.id());
    }

    private void joins(Post who, UUID household, UUID person) {
        var sight = town.rules.toGive(who).of(facts.personOf(person));
        var whole = sight == Sight.WHOLE;
        var membership = town.id();
        if (!town.worksIn(
                facts.householdOf(household),
                "join",
                who,
                "insert into membership (id, household_id, person_id) values (?, ?, ?)",
                membership,
                household,
                person)) return;
        if (sight == Sight.NONE) town.breaches.add(who + " put somebody into a household whom they do not see");
        facts.memberships.add(new Membership(membership, facts.next(), household, person, whole, Term.forGood()));
        places.movesIn(person, household);
    }

    void movesOut() {
        town.anyOf(facts.memberships, each -> each.livesThere().last() == Facts.FOR_GOOD)
                .ifPresent(membership -> {
                    var until = facts.today + town.random.nextInt(3) - 1;
                    var who = town.somebodyWith(facts.householdOf(membership.household()));
                    if (town.does(
                            "move out",
                            who,
                            "update membership set until = ? where id = ? and until is null",
                            town.day(until),
                            membership.id())) membership.livesThere().lastsUntil(until - 1);
                });
    }
}
