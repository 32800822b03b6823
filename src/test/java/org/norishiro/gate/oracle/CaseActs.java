package org.norishiro.gate.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.oracle.Facts.Answering;
import org.norishiro.gate.oracle.Facts.Case;
import org.norishiro.gate.oracle.Facts.Item;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Facts.Seat;
import org.norishiro.gate.oracle.Facts.Sight;
import org.norishiro.gate.oracle.Facts.Term;
import org.norishiro.gate.oracle.Rules.Kind;

/** Cases are opened and handed on, agencies sit in their teams, lead, leave, and write. */
final class CaseActs {
    static final List<String> FACTS =
            List.of("BASIC", "FAMILY", "DWELLING", "HEALTH", "MONEY", "WORK", "LIFE", "VIOLENCE", "PROGRESS");
    /** One code of the standard form for each kind of fact an issue can be. */
    private static final List<String> CODES = List.of("16", "07", "01", "09", "12", "14", "23");

    private static final List<String> FACT_OF_CODE =
            List.of("FAMILY", "DWELLING", "HEALTH", "MONEY", "WORK", "LIFE", "VIOLENCE");

    private final Town town;
    private final Facts facts;

    CaseActs(Town town) {
        this.town = town;
        this.facts = town.facts;
    }

    void opens() {
        var household = town.any(facts.households);
        opens(town.somebodyWith(household), household.id());
    }

    /** An agency of a team opens a case of its own about the household of which it sees a part. */
    void opensInPart() {
        town.anyOf(facts.seats, each -> each.term().holds(facts.today))
                .ifPresent(seat -> town.anyOf(town.workersOf(seat.agency()))
                        .ifPresent(who -> opens(who, facts.caseOf(seat.about()).household())));
    }

    private void opens(Post who, UUID household) {
        var about = new Case(town.id(), "T-" + town.id(), household, who.agency());
        var given = given(about, who.agency(), null, who, Sight.WHOLE);
        if (!town.worksIn(
                facts.householdOf(household),
                "open",
                who,
                """
                insert into support_case (id, number, fiscal_year, household_id, name, state, phase, opened_on, holder_post_id, next_step, next_date)
                values (?, ?, 2026, ?, ?, 'OPEN', 'SUPPORT', current_date, my_post(), '訪ねる', current_date + 7)""",
                about.id(),
                about.number(),
                household,
                town.name + " 世帯")) return;
        facts.cases.add(about);
        facts.holders.put(about.id(), who.id());
        facts.answering.add(given);
    }

    /** What somebody has of a case, its household and each member, is what an agency has that they let answer for it. */
    private Answering given(Case about, UUID agency, @Nullable UUID role, Post by, Sight ofCase) {
        var has = town.rules.toGive(by);
        var ofPersons = new HashMap<UUID, Sight>();
        for (var person : facts.membersOf(about.household())) ofPersons.put(person, has.of(facts.personOf(person)));
        return new Answering(
                facts.next(),
                about.id(),
                agency,
                role,
                ofCase,
                has.of(facts.householdOf(about.household())),
                ofPersons,
                Term.forGood());
    }

    void sits() {
        var about = town.any(facts.cases);
        var agency = town.any(town.workers()).agency();
        if (facts.seats.stream()
                .anyMatch(each -> each.about().equals(about.id())
                        && each.agency().equals(agency)
                        && each.term().last() == Facts.FOR_GOOD)) return;
        var seat = town.id();
        if (town.worksIn(
                about,
                "sit",
                town.somebodyWith(about),
                "insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date - 9)",
                seat,
                about.id(),
                agency)) facts.seats.add(new Seat(seat, about.id(), agency, Term.forGood()));
    }

    /** Yesterday, today or some day to come was or is their last; what they were shown ends with it. */
    void leaves() {
        town.anyOf(facts.seats, each -> each.term().last() == Facts.FOR_GOOD).ifPresent(seat -> {
            var last = facts.today + town.random.nextInt(6) - 2;
            var about = facts.caseOf(seat.about());
            if (!town.worksIn(
                    about,
                    "leave",
                    town.somebodyWith(about),
                    "update team_member set until = ? where id = ? and until is null",
                    town.day(last),
                    seat.id())) return;
            seat.term().lastsUntil(last);
            facts.disclosures.stream()
                    .filter(each ->
                            each.about().equals(seat.about()) && each.agency().equals(seat.agency()))
                    .forEach(each -> each.term().lastsUntil(last));
        });
    }

    void appoints() {
        var about = town.any(facts.cases);
        var whom = town.any(town.workers());
        var who = town.somebodyWith(about);
        var role = town.id();
        var given =
                given(about, whom.agency(), role, who, town.rules.toGive(who).of(about));
        if (town.worksIn(
                about,
                "appoint",
                who,
                "insert into case_role (id, case_id, kind, phase, post_id, since) values (?, ?, 'LEAD', ?, ?, current_date - 9)",
                role,
                about.id(),
                town.any(List.of("INTAKE", "ASSESSMENT", "PLANNING", "SUPPORT")),
                whom.id())) answers(about, given);
    }

    /** The agency in charge has it already. */
    private void answers(Case about, Answering given) {
        if (!about.owner().equals(given.agency())) facts.answering.add(given);
    }

    void stepsDown() {
        town.anyOf(facts.answering, each -> each.role() != null && each.term().last() == Facts.FOR_GOOD)
                .ifPresent(role -> {
                    var last = facts.today + town.random.nextInt(5) - 2;
                    var about = facts.caseOf(role.about());
                    if (town.worksIn(
                            about,
                            "step down",
                            town.somebodyWith(about),
                            "update case_role set until = ? where id = ? and until is null",
                            town.day(last),
                            role.role())) role.term().lastsUntil(last);
                });
    }

    void handsOver() {
        var about = town.any(facts.cases);
        var whom = town.any(town.workers());
        var who = town.somebodyWith(about);
        var given =
                given(about, whom.agency(), null, who, town.rules.toGive(who).of(about));
        if (!town.worksIn(
                about,
                "hand over",
                who,
                "update support_case set holder_post_id = ? where id = ?",
                whom.id(),
                about.id())) return;
        facts.holders.put(about.id(), whom.id());
        facts.heldNoMoreByOthersThan(whom.agency(), about);
        answers(about, given);
    }

    void writes() {
        var about = town.any(facts.cases);
        var members =
                List.copyOf(facts.membersOf(about.household()).stream().sorted().toList());
        var person = town.perhaps(3) ? null : town.anyOf(members).orElse(null);
        if (town.random.nextBoolean()) notes(about, person);
        else raises(about, person);
    }

    /** Of somebody who lives elsewhere: the case tells of them too. */
    void raisesAboutAnother() {
        raises(town.any(facts.cases), town.any(facts.persons).id());
    }

    /** Of what an agency of the team is shown, and of the same person what it is perhaps not. */
    void writesWhatIsShown() {
        town.anyOf(facts.disclosures, each -> each.term().holds(facts.today)).ifPresent(shown -> {
            var about = facts.caseOf(shown.about());
            notes(
                    about,
                    shown.person(),
                    town.any(shown.kinds().stream().sorted().toList()));
            notes(about, shown.person());
        });
    }

    private void notes(Case about, @Nullable UUID person) {
        notes(about, person, town.any(FACTS));
    }

    private void notes(Case about, @Nullable UUID person, String fact) {
        var who = town.somebodyWith(about);
        var note = town.id();
        if (town.does(
                "note",
                who,
                "insert into progress_note (id, case_id, person_id, field_class, happened_on, method, body) values (?, ?, ?, ?, current_date, '04', ?)",
                note,
                about.id(),
                person,
                fact,
                town.name + "を訪ねた")) facts.items.add(new Item(Kind.NOTE, note, about.id(), person, fact, who.agency()));
    }

    private void raises(Case about, @Nullable UUID person) {
        var who = town.somebodyWith(about);
        var issue = town.id();
        var code = town.random.nextInt(CODES.size());
        if (town.worksIn(
                about,
                "raise",
                who,
                "insert into issue (id, case_id, person_id, code, words, priority, state) values (?, ?, ?, ?, ?, 1, 'OPEN')",
                issue,
                about.id(),
                person,
                CODES.get(code),
                town.name + "の困りごと"))
            facts.items.add(new Item(Kind.ISSUE, issue, about.id(), person, FACT_OF_CODE.get(code), who.agency()));
    }
}
