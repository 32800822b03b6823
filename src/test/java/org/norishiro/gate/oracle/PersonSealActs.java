package org.norishiro.gate.oracle;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.norishiro.gate.oracle.Facts.Person;
import org.norishiro.gate.oracle.Facts.PersonSeal;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Facts.Reader;
import org.norishiro.gate.oracle.Facts.Sight;
import org.norishiro.gate.oracle.Facts.Term;

/** The records of persons are sealed, read by those who are named, and opened. */
final class PersonSealActs {
    private final Town town;
    private final Facts facts;

    PersonSealActs(Town town) {
        this.town = town;
        this.facts = town.facts;
    }

    void seals() {
        seals(town.any(facts.persons));
    }

    /** Who lives with somebody who is sealed already, so that nobody is left there. */
    void sealsOfOneHome() {
        town.anyOf(facts.personSeals, each -> each.term().holds(facts.today))
                .ifPresent(seal -> town.anyOf(
                                facts.memberships, each -> each.person().equals(seal.person()))
                        .flatMap(home -> town.anyOf(
                                List.copyOf(facts.membersOf(home.household()).stream()
                                        .sorted()
                                        .toList()),
                                each -> !each.equals(seal.person())))
                        .ifPresent(other -> seals(facts.personOf(other))));
    }

    private void seals(Person person) {
        var by = leaderOr(town.any(town.workers()), person);
        var who = town.workers().stream()
                .filter(each -> town.rules.of(each).sees(person))
                .map(Post::staff)
                .distinct()
                .filter(each -> !town.perhaps(6))
                .toList();
        var whole = town.rules.toGive(by).of(person) == Sight.WHOLE;
        var heldBefore = town.rules.heldBeforeASeal();
        var seal = town.id();
        if (!town.together(
                "seal a person",
                by.acting(),
                () -> town.sql()
                        .sql("select 1 from (select seal_person(?, ?, '役所で働いている', ?)) sealed")
                        .params(seal, person.id(), who.toArray(UUID[]::new))
                        .query(Integer.class)
                        .list()
                        .equals(List.of(1)))) return;
        if (!whole) town.breaches.add(by + " sealed somebody they do not see whole: " + person);
        facts.personSeals.add(new PersonSeal(seal, person.id(), Term.forGood()));
        facts.readers.addAll(town.workers().stream()
                .filter(each -> who.contains(each.staff()))
                .map(each -> readersOf(seal, each))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElseThrow());
        var heldNow = town.rules.heldBeforeASeal();
        heldNow.removeAll(heldBefore);
        if (!heldNow.isEmpty()) town.breaches.add("left with who may not read them: " + heldNow);
    }

    /** As one of them is told: the database gave them their ids. */
    private List<Reader> readersOf(UUID seal, Post who) {
        return town.asks(
                who,
                () -> town.sql()
                        .sql("select id, staff_id from seal_reader where seal_id = ?")
                        .param(seal)
                        .query((row, n) -> new Reader(
                                row.getObject("id", UUID.class),
                                seal,
                                row.getObject("staff_id", UUID.class),
                                Term.forGood()))
                        .list());
    }

    /** Mostly one who leads. */
    private Post leaderOr(Post other, Person person) {
        if (town.perhaps(4)) return other;
        return town.anyOf(
                        town.workers(),
                        each -> each.leads() && town.rules.of(each).sees(person))
                .orElse(other);
    }

    private Stream<PersonSeal> holding() {
        return facts.personSeals.stream().filter(each -> each.term().holds(facts.today));
    }

    void namesReader() {
        town.anyOf(holding().toList()).ifPresent(seal -> {
            var person = facts.personOf(seal.person());
            var whom = town.any(town.workers());
            var reader = town.id();
            var names = town.somebodyWith(person);
            if (!town.asked(
                    reader,
                    names,
                    town.does(
                            "name a reader of a person",
                            names,
                            "insert into seal_reader (id, seal_id, person_id, staff_id, reason) values (?, ?, ?, ?, '担当')",
                            reader,
                            seal.id(),
                            seal.person(),
                            whom.staff()))) return;
            var agrees = leaderOr(town.somebodyWith(person), person);
            var agreed = town.answered(
                    reader,
                    agrees,
                    town.does(
                            "agree to a reader of a person",
                            agrees,
                            "update seal_reader set agreed_by = my_staff(), agreed_at = now() where id = ?",
                            reader));
            facts.readers.add(
                    new Reader(reader, seal.id(), whom.staff(), agreed ? Term.forGood() : new Term(facts.today - 1)));
        });
    }

    void readsNoMore() {
        town.anyOf(facts.readers, each -> each.term().holds(facts.today))
                .ifPresent(reader -> holding()
                        .filter(each -> each.id().equals(reader.seal()))
                        .forEach(seal -> {
                            if (town.does(
                                    "end a reader of a person",
                                    town.somebodyWith(facts.personOf(seal.person())),
                                    "update seal_reader set ended_by = my_staff(), ended_at = now() where id = ? and ended_at is null",
                                    reader.id())) reader.term().lastsUntil(facts.today - 1);
                        }));
    }

    void unseals() {
        town.anyOf(holding().toList()).ifPresent(seal -> {
            var person = facts.personOf(seal.person());
            var asks = town.somebodyWith(person);
            town.asked(
                    seal.id(),
                    asks,
                    town.does(
                            "ask to open a person",
                            asks,
                            "update case_seal set lifting_asked_by = my_staff(), lifting_asked_at = now(), lifting_reason = '済んだ' where id = ? and lifting_asked_by is null",
                            seal.id()));
            var answers = leaderOr(town.somebodyWith(person), person);
            if (town.answered(
                    seal.id(),
                    answers,
                    town.does(
                            "open a person",
                            answers,
                            "update case_seal set lifted_by = my_staff(), lifted_at = now() where id = ? and lifting_asked_by is not null and lifted_by is null",
                            seal.id()))) seal.term().lastsUntil(facts.today - 1);
        });
    }
}
