package org.norishiro.gate.oracle;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.oracle.Facts.Case;
import org.norishiro.gate.oracle.Facts.Exclusion;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Facts.Reader;
import org.norishiro.gate.oracle.Facts.Seal;
import org.norishiro.gate.oracle.Facts.Term;
import org.norishiro.gate.oracle.Rules.Kind;

/** People are kept out of persons and let in again; cases are sealed, read by those who are named, and opened. */
final class KeepingActs {
    private final Town town;
    private final Facts facts;
    private final AskingActs asking;

    KeepingActs(Town town, AskingActs asking) {
        this.town = town;
        this.facts = town.facts;
        this.asking = asking;
    }

    void keepsOut() {
        var person = town.any(facts.persons).id();
        keepsOut(person, town.any(town.workers()).staff(), null);
    }

    /** An agency that would see the person. */
    void keepsOutAnAgency() {
        var person = town.any(facts.persons);
        town.anyOf(town.workers(), each -> town.rules.of(each).sees(person))
                .ifPresent(each -> keepsOut(person.id(), null, each.agency()));
    }

    /** Of somebody of whom a case tells although they live elsewhere, somebody who sees that case. */
    void keepsOutOfAnothersCase() {
        town.anyOf(
                        facts.items,
                        each -> each.kind() == Kind.ISSUE
                                && each.person() != null
                                && !facts.livesIn(
                                        each.person(),
                                        facts.caseOf(each.about()).household()))
                .ifPresent(issue -> town.anyOf(
                                town.workers(), each -> town.rules.of(each).sees(facts.caseOf(issue.about())))
                        .ifPresent(whom -> keepsOut(Objects.requireNonNull(issue.person()), whom.staff(), null)));
    }

    /** An agency somebody also works for, who sees the person in another post. */
    void keepsOutAFurtherAgency() {
        town.anyOf(town.workers(), each -> each.first() >= 0)
                .ifPresent(further -> town.anyOf(
                                town.workers(),
                                each -> each.staff().equals(further.staff())
                                        && !each.agency().equals(further.agency()))
                        .ifPresent(other -> town.anyOf(
                                        facts.persons,
                                        each -> town.rules.of(other).sees(each))
                                .ifPresent(person -> keepsOut(person.id(), null, further.agency()))));
    }

    /** Of a record out of their sight, somebody who sees another of the same human being. */
    void keepsOutOfAnothersRecord() {
        town.anyOf(facts.samenesses, each -> each.term().holds(facts.today)).ifPresent(same -> {
            var seen = facts.personOf(town.random.nextBoolean() ? same.one() : same.other());
            var excluded = facts.personOf(
                    town.any(facts.otherRecordsOf(seen.id()).stream().sorted().toList()));
            town.anyOf(town.workers(), each -> town.rules.of(each).sees(seen)).ifPresent(whom -> {
                if (town.perhaps(3)) keepsOut(excluded.id(), null, whom.agency());
                else keepsOut(excluded.id(), whom.staff(), null);
            });
        });
    }

    private void keepsOut(UUID person, @Nullable UUID staff, @Nullable UUID agency) {
        var exclusion = town.id();
        if (town.does(
                agency == null ? "keep somebody out" : "keep an agency out",
                town.somebodyWith(facts.personOf(person)),
                "insert into exclusion (id, person_id, staff_id, agency_id, ground, words) values (?, ?, ?, ?, 'KIN', '元の夫の弟')",
                exclusion,
                person,
                staff,
                agency)) facts.exclusions.add(new Exclusion(exclusion, person, staff, agency, Term.forGood()));
    }

    /** One asks, another who leads answers. */
    void letsIn() {
        town.anyOf(facts.exclusions, each -> each.term().holds(facts.today)).ifPresent(exclusion -> {
            var person = facts.personOf(exclusion.person());
            var asks = town.somebodyWith(person);
            town.asked(
                    exclusion.id(),
                    asks,
                    town.opens(
                            "ask to let in",
                            asks,
                            person,
                            "update exclusion set lifting_asked_by = my_staff(), lifting_asked_at = now(), lifting_reason = '誤り' where id = ? and lifting_asked_by is null",
                            exclusion.id()));
            var answers = leaderOr(
                    town.somebodyWith(person), each -> town.rules.of(each).sees(person));
            if (town.answered(
                    exclusion.id(),
                    answers,
                    town.opens(
                            "let in",
                            answers,
                            person,
                            "update exclusion set lifted_by = my_staff(), lifted_at = now() where id = ? and lifting_asked_by is not null and lifted_by is null",
                            exclusion.id()))) exclusion.term().lastsUntil(facts.today - 1);
        });
    }

    /** Mostly one who leads. */
    private Post leaderOr(Post other, Predicate<Post> which) {
        if (town.perhaps(4)) return other;
        return town.anyOf(town.workers(), each -> each.leads() && which.test(each))
                .orElse(other);
    }

    /** By somebody who leads, for two readers at least; whoever holds it is mostly one of them. */
    void seals() {
        seals(town.any(facts.cases));
    }

    /** What others were asked of is closed to them too. */
    void sealsWhatWasAskedOfOthers() {
        var asked = Stream.concat(
                        facts.referrals.stream().map(Facts.Referral::about),
                        facts.tabled.stream().map(Facts.Tabled::about))
                .distinct()
                .toList();
        town.anyOf(asked).map(facts::caseOf).ifPresent(about -> {
            asking.asksNothingMore(about);
            seals(about);
        });
    }

    private void seals(Case about) {
        var by = leaderOr(town.any(town.workers()), each -> town.rules.of(each).sees(about));
        var who = Stream.concat(
                        town.workersOf(about.owner()).stream(),
                        town.workers().stream()
                                .filter(each -> town.rules.of(each).sees(about) && town.perhaps(3)))
                .map(Post::staff)
                .distinct()
                .filter(each -> !town.perhaps(8))
                .toList();
        var seal = town.id();
        if (!town.together(
                "seal",
                by.acting(),
                () -> town.sql()
                        .sql("select 1 from (select seal_case(?, ?, '加害者の親族がいる', ?)) sealed")
                        .params(seal, about.id(), who.toArray(UUID[]::new))
                        .query(Integer.class)
                        .list()
                        .equals(List.of(1)))) return;
        facts.seals.add(new Seal(seal, about.id(), Term.forGood()));
        var first = town.workers().stream()
                .filter(each -> who.contains(each.staff()))
                .map(each -> readersOf(seal, each))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElseThrow();
        facts.readers.addAll(first);
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

    private Case caseOf(Seal seal) {
        return facts.caseOf(seal.about());
    }

    void namesReader() {
        town.anyOf(facts.seals, each -> each.term().holds(facts.today)).ifPresent(seal -> {
            var whom = town.any(town.perhaps(2) ? town.workersOf(caseOf(seal).owner()) : town.workers());
            var reader = town.id();
            var names = town.somebodyWith(caseOf(seal));
            if (!town.asked(
                    reader,
                    names,
                    town.does(
                            "name a reader",
                            names,
                            "insert into seal_reader (id, seal_id, case_id, staff_id, reason) values (?, ?, ?, ?, '担当')",
                            reader,
                            seal.id(),
                            seal.about(),
                            whom.staff()))) return;
            var named = new Reader(reader, seal.id(), whom.staff(), new Term(facts.today - 1));
            var agrees = leaderOr(
                    town.somebodyWith(caseOf(seal)), each -> town.rules.of(each).sees(caseOf(seal)));
            var agreed = town.answered(
                    reader,
                    agrees,
                    town.does(
                            "agree to a reader",
                            agrees,
                            "update seal_reader set agreed_by = my_staff(), agreed_at = now() where id = ?",
                            reader));
            facts.readers.add(agreed ? new Reader(reader, seal.id(), whom.staff(), Term.forGood()) : named);
        });
    }

    void readsNoMore() {
        town.anyOf(facts.readers, each -> each.term().holds(facts.today))
                .ifPresent(reader -> facts.seals.stream()
                        .filter(each -> each.id().equals(reader.seal()))
                        .forEach(seal -> {
                            if (town.does(
                                    "end a reader",
                                    town.somebodyWith(caseOf(seal)),
                                    "update seal_reader set ended_by = my_staff(), ended_at = now() where id = ? and ended_at is null",
                                    reader.id())) reader.term().lastsUntil(facts.today - 1);
                        }));
    }

    void unseals() {
        town.anyOf(facts.seals, each -> each.term().holds(facts.today)).ifPresent(seal -> {
            var asks = town.somebodyWith(caseOf(seal));
            town.asked(
                    seal.id(),
                    asks,
                    town.does(
                            "ask to unseal",
                            asks,
                            "update case_seal set lifting_asked_by = my_staff(), lifting_asked_at = now(), lifting_reason = '済んだ' where id = ? and lifting_asked_by is null",
                            seal.id()));
            var answers = leaderOr(
                    town.somebodyWith(caseOf(seal)), each -> town.rules.of(each).sees(caseOf(seal)));
            if (town.answered(
                    seal.id(),
                    answers,
                    town.does(
                            "unseal",
                            answers,
                            "update case_seal set lifted_by = my_staff(), lifted_at = now() where id = ? and lifting_asked_by is not null and lifted_by is null",
                            seal.id()))) seal.term().lastsUntil(facts.today - 1);
        });
    }
}
