package org.norishiro.gate.oracle;

import java.util.HashSet;
import org.norishiro.gate.oracle.Facts.Knower;
import org.norishiro.gate.oracle.Facts.Person;
import org.norishiro.gate.oracle.Facts.Protection;
import org.norishiro.gate.oracle.Facts.Term;

/** People have their address protected; those who need it are named, and no more. */
final class AddressActs {
    private final Town town;
    private final Facts facts;
    private final ProtectedPlaces places;

    AddressActs(Town town) {
        this.town = town;
        this.facts = town.facts;
        this.places = new ProtectedPlaces(town.facts);
    }

    void isProtected() {
        var person = town.perhaps(2) ? town.any(facts.persons) : somebodyCovered();
        var who = town.somebodyWith(person);
        var protection = town.id();
        var knows = town.somebodyWith(person);
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
        places.begins(new Protection(protection, person.id(), new HashSet<>(), Term.forGood()));
        facts.knowers.add(new Knower(knower, protection, knows.staff(), Term.forGood()));
    }

    /** By the protection of somebody else. */
    private Person somebodyCovered() {
        return town.anyOf(
                        facts.persons,
                        person -> facts.protections.stream()
                                .anyMatch(each -> each.term().holds(facts.today)
                                        && each.covers(person.id())
                                        && !each.person().equals(person.id())))
                .orElse(town.any(facts.persons));
    }

    void isToldTheAddress() {
        town.anyOf(facts.protections, each -> each.term().holds(facts.today)).ifPresent(protection -> {
            var person = facts.personOf(protection.person());
            var whom = town.somebodyWith(person);
            var knower = town.id();
            var names = town.somebodyWith(person);
            if (!town.asked(
                    knower,
                    names,
                    town.opens(
                            "name a knower",
                            names,
                            person,
                            "insert into address_knower (id, protection_id, person_id, staff_id, reason) values (?, ?, ?, ?, '訪ねる')",
                            knower,
                            protection.id(),
                            person.id(),
                            whom.staff()))) return;
            var agrees = town.somebodyWith(person);
            if (town.answered(
                    knower,
                    agrees,
                    town.opens(
                            "agree to a knower",
                            agrees,
                            person,
                            "update address_knower set agreed_by = my_staff(), agreed_at = now() where id = ?",
                            knower)))
                facts.knowers.add(new Knower(knower, protection.id(), whom.staff(), Term.forGood()));
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
            var asks = town.somebodyWith(person);
            town.asked(
                    protection.id(),
                    asks,
                    town.opens(
                            "ask to end a protection",
                            asks,
                            person,
                            "update address_protection set ending_asked_by = my_staff(), ending_asked_at = now(), ending_reason = '解除' where id = ? and ending_asked_by is null",
                            protection.id()));
            var answers = town.somebodyWith(person);
            if (town.answered(
                    protection.id(),
                    answers,
                    town.opens(
                            "end a protection",
                            answers,
                            person,
                            "update address_protection set ended_by = my_staff(), ended_at = now() where id = ? and ending_asked_by is not null and ended_by is null",
                            protection.id()))) protection.term().lastsUntil(facts.today - 1);
        });
    }
}
