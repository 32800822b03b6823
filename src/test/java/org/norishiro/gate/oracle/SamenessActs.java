package org.norishiro.gate.oracle;

import java.util.List;
import org.norishiro.gate.oracle.Facts.Person;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Facts.Sameness;
import org.norishiro.gate.oracle.Facts.Sight;
import org.norishiro.gate.oracle.Facts.Term;

/** Two records are judged to be of one human being (名寄せ), and the judgement is undone. */
final class SamenessActs {
    private final Town town;
    private final Facts facts;
    private final ShowingActs showing;
    private final ProtectedPlaces places;

    SamenessActs(Town town, ShowingActs showing) {
        this.town = town;
        this.facts = town.facts;
        this.showing = showing;
        this.places = new ProtectedPlaces(town.facts);
    }

    void says() {
        var who = town.any(town.workers());
        says(who, recordFor(who), recordFor(who));
    }

    private void says(Post who, Person one, Person other) {
        if (one.equals(other) || areSaidToBeTheSame(one, other)) return;
        var same = new Sameness(town.id(), one.id(), other.id(), who.staff(), Term.forGood());
        var whole = seesBothWhole(who, same);
        if (!town.does(
                "say that two are one",
                who,
                "insert into same_person (id, person_id, other_id, evidence) select ?, least(o.a, o.b), greatest(o.a, o.b), '生年月日と前の住所' from (values (?::uuid, ?::uuid)) o (a, b)",
                same.id(),
                one.id(),
                other.id())) return;
        if (!whole) town.breaches.add(who + " said that two are one without seeing both whole: " + same);
        facts.samenesses.add(same);
        places.turnOutToBeTheSame();
        showing.fallsWithANo();
    }

    /** Of somebody another sees in part or in an emergency, and of whom they see the other record whole. */
    void saysOfOneSeenInPart() {
        var reader = town.any(town.workers());
        var sees = town.rules.of(reader);
        var has = town.rules.toGive(reader);
        town.anyOf(facts.persons, each -> sees.sees(each) && has.of(each) != Sight.WHOLE)
                .ifPresent(one -> town.anyOf(
                                town.workers(), each -> town.rules.toGive(each).of(one) == Sight.WHOLE)
                        .ifPresent(who -> town.anyOf(
                                        facts.persons,
                                        each -> has.of(each) == Sight.WHOLE
                                                && town.rules.toGive(who).of(each) == Sight.WHOLE)
                                .ifPresent(other -> says(who, one, other))));
    }

    /** Mostly one whom they see whole. */
    private Person recordFor(Post who) {
        var has = town.rules.toGive(who);
        return town.perhaps(8)
                ? town.any(facts.persons)
                : town.anyOf(facts.persons, each -> has.of(each) == Sight.WHOLE).orElse(town.any(facts.persons));
    }

    private boolean areSaidToBeTheSame(Person one, Person other) {
        return facts.samenesses.stream()
                .anyMatch(each -> each.term().holds(facts.today)
                        && List.of(one.id(), other.id()).containsAll(List.of(each.one(), each.other())));
    }

    private boolean seesBothWhole(Post who, Sameness same) {
        return town.rules.of(who).sees(same);
    }

    /** By another than whoever said it, and one who leads. */
    void undoes() {
        town.anyOf(facts.samenesses, each -> each.term().holds(facts.today)).ifPresent(same -> {
            var workers = town.workers();
            var who = town.perhaps(4)
                    ? town.any(workers)
                    : town.anyOf(workers, each -> each.leads() && seesBothWhole(each, same))
                            .orElse(town.any(workers));
            var may = who.leads() && !who.staff().equals(same.saidBy()) && seesBothWhole(who, same);
            if (!town.does(
                    "undo that two are one",
                    who,
                    "update same_person set undone_by = my_staff(), undone_at = now(), undone_reason = '別の人だった' where id = ? and undone_at is null",
                    same.id())) return;
            if (!may) town.breaches.add(who + " undid a judgement that was not theirs to undo: " + same);
            same.term().lastsUntil(facts.today - 1);
            places.turnOutNotToBeTheSame();
        });
    }
}
