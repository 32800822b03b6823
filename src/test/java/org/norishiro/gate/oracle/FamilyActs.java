package org.norishiro.gate.oracle;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.norishiro.gate.oracle.Facts.Household;
import org.norishiro.gate.oracle.Facts.Knower;
import org.norishiro.gate.oracle.Facts.Membership;
import org.norishiro.gate.oracle.Facts.Person;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Facts.Protection;
import org.norishiro.gate.oracle.Facts.Sight;
import org.norishiro.gate.oracle.Facts.Term;

/** People are registered, found households, move in and out, and have their address protected. */
final class FamilyActs {
    private final Town town;
    private final Facts facts;

    FamilyActs(Town town) {
        this.town = town;
        this.facts = town.facts;
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
        var whole = town.rules.toGive(who).of(facts.personOf(person)) == Sight.WHOLE;
        var membership = town.id();
        if (!town.does(
                "join",
                who,
                "insert into membership (id, household_id, person_id) values (?, ?, ?)",
                membership,
                household,
                person)) return;
        facts.memberships.add(new Membership(membership, facts.next(), household, person, whole, Term.forGood()));
        isProtectedThere(person, household);
    }

    /** Who is protected takes the protection along, and finds that of the household. */
    private void isProtectedThere(UUID person, UUID household) {
        for (var each : facts.protections) {
            if (!each.term().holds(facts.today)) continue;
            if (each.person().equals(person)) each.objects().addAll(livesWith(person));
            else if (each.objects().contains(household)) each.objects().add(person);
        }
    }

    private Set<UUID> livesWith(UUID person) {
        var all = new HashSet<UUID>();
        for (var household : facts.households) {
            if (!facts.livesIn(person, household.id())) continue;
            all.add(household.id());
            facts.livingIn(household.id()).forEach(each -> all.add(each.person()));
        }
        return all;
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

    void isProtected() {
        var person = town.any(facts.persons);
        var who = town.somebodyWith(person);
        var protection = town.id();
        var knows = town.any(town.workers());
        var knower = town.id();
        if (!town.together("protect", who.acting(), () -> {
            town.sql()
                    .sql("insert into address_protection (id, person_id) values (?, ?)")
                    .params(protection, person.id())
                    .update();
            town.sql()
                    .sql(
                            "insert into address_measure (id, protection_id, person_id, kind, applied_on, since, against) values (?, ?, ?, 'PROVISIONAL', current_date - 40, current_date - 40, '元の夫')")
                    .params(town.id(), protection, person.id())
                    .update();
            return town.sql()
                            .sql("""
                            insert into address_knower (id, protection_id, person_id, staff_id, reason, is_first, agreed_by, agreed_at)
                            values (?, ?, ?, ?, '担当', true, my_staff(), now())""")
                            .params(knower, protection, person.id(), knows.staff())
                            .update()
                    > 0;
        })) return;
        var objects = livesWith(person.id());
        objects.add(person.id());
        facts.protections.add(new Protection(protection, person.id(), objects, Term.forGood()));
        facts.knowers.add(new Knower(knower, protection, knows.staff(), Term.forGood()));
    }

    void isToldTheAddress() {
        town.anyOf(facts.protections, each -> each.term().holds(facts.today)).ifPresent(protection -> {
            var person = facts.personOf(protection.person());
            var whom = town.any(town.workers());
            var knower = town.id();
            if (!town.opens(
                    "name a knower",
                    town.somebodyWith(person),
                    person,
                    "insert into address_knower (id, protection_id, person_id, staff_id, reason) values (?, ?, ?, ?, '訪ねる')",
                    knower,
                    protection.id(),
                    person.id(),
                    whom.staff())) return;
            var agrees = town.somebodyWith(person);
            if (town.opens(
                    "agree to a knower",
                    agrees,
                    person,
                    "update address_knower set agreed_by = my_staff(), agreed_at = now() where id = ?",
                    knower)) facts.knowers.add(new Knower(knower, protection.id(), whom.staff(), Term.forGood()));
        });
    }

    void knowsNoMore() {
        town.anyOf(facts.knowers, each -> each.term().holds(facts.today))
                .ifPresent(knower -> facts.protections.stream()
                        .filter(each -> each.id().equals(knower.protection()))
                        .forEach(each -> {
                            var person = facts.personOf(each.person());
                            if (town.opens(
                                    "end a knower",
                                    town.somebodyWith(person),
                                    person,
                                    "update address_knower set ended_by = my_staff(), ended_at = now() where id = ? and ended_at is null",
                                    knower.id())) knower.term().lastsUntil(facts.today - 1);
                        }));
    }

    void isProtectedNoMore() {
        town.anyOf(facts.protections, each -> each.term().holds(facts.today)).ifPresent(protection -> {
            var person = facts.personOf(protection.person());
            town.opens(
                    "ask to end a protection",
                    town.somebodyWith(person),
                    person,
                    "update address_protection set ending_asked_by = my_staff(), ending_asked_at = now(), ending_reason = '解除' where id = ? and ending_asked_by is null",
                    protection.id());
            if (town.opens(
                    "end a protection",
                    town.somebodyWith(person),
                    person,
                    "update address_protection set ended_by = my_staff(), ended_at = now() where id = ? and ending_asked_by is not null and ended_by is null",
                    protection.id())) protection.term().lastsUntil(facts.today - 1);
        });
    }
}
