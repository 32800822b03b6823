package org.norishiro.gate.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.oracle.Facts.Answering;
import org.norishiro.gate.oracle.Facts.Case;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Facts.Seat;
import org.norishiro.gate.oracle.Facts.Sight;
import org.norishiro.gate.oracle.Facts.Term;
import org.norishiro.gate.oracle.Facts.Transfer;
import org.norishiro.transfer.model.TransferId;
import org.norishiro.transfer.usecase.TakeOver;
import org.norishiro.transfer.usecase.TakeOver.Outcome.Taken;

/**
 * Somebody hands all that they answer for in a case to another, who takes it over or does not. What goes over is read from the case
 * afterwards (whose the next step, the roles and the open referrals are, who sits in the team); what each agency sees of it follows from the
 * rules.
 */
final class TransferActs {
    private final Town town;
    private final Facts facts;
    private final Set<UUID> open = new HashSet<>();

    TransferActs(Town town) {
        this.town = town;
        this.facts = town.facts;
    }

    /** Mostly whoever holds the next step, mostly to somebody who has something of it already. */
    void offers() {
        var about = town.any(facts.cases);
        var from = town.perhaps(4) ? town.any(town.workers()) : facts.postOf(facts.holders.get(about.id()));
        var to = town.anyOf(town.workers(), each -> has(each, about) != Sight.NONE && !each.equals(from))
                .filter(each -> !town.perhaps(5))
                .orElseGet(() -> town.any(town.workers()));
        var basis = town.perhaps(6) ? null : "INTERNAL_USE";
        var who = town.somebodyWith(about);
        var offered = new Transfer(town.id(), about.id(), from, to);
        var wrong = wrongWith(offered, who, basis);
        if (!town.does(
                "offer a case",
                who,
                """
                insert into case_transfer (id, case_id, from_post_id, to_post_id, charge, stays, briefing, basis, basis_note, reply_due)
                values (?, ?, ?, ?, false, ?, '毎週訪ねている', ?, ?, current_date + 7)""",
                offered.id(),
                about.id(),
                from.id(),
                to.id(),
                town.random.nextBoolean(),
                basis,
                basis == null ? "" : "担当が替わる")) return;
        if (!wrong.isEmpty()) town.breaches.add(who + " offered " + offered + ": " + wrong);
        facts.transfers.add(offered);
        open.add(offered.id());
    }

    private List<String> wrongWith(Transfer offered, Post who, @Nullable String basis) {
        var about = facts.caseOf(offered.about());
        var colleagues = offered.from().agency().equals(offered.to().agency());
        var wrong = new HashMap<String, Boolean>();
        wrong.put(
                "the offer is not theirs to make",
                town.rules.toGive(who).of(about) != Sight.WHOLE
                        && !(colleagues && who.agency().equals(offered.from().agency())));
        wrong.put("more than the agency has", !colleagues && has(offered.from(), about) != Sight.WHOLE);
        wrong.put("the other agency has nothing to do with it", has(offered.to(), about) == Sight.NONE);
        wrong.put("on no grounds", basis == null && !colleagues && has(offered.to(), about) == Sight.PART);
        return wrong.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Sight has(Post whoever, Case about) {
        return town.rules.ofTheAgencyOf(whoever).of(about);
    }

    /** Whoever was asked does not want to, and sometimes somebody says so who was not asked. */
    void answersForAnother() {
        town.anyOf(facts.transfers, each -> open.contains(each.id())).ifPresent(offered -> {
            var who = town.any(town.workers());
            if (!town.does(
                    "decline a case",
                    who,
                    "update case_transfer set state = 'DECLINED', answer = '手がいっぱい', answered_by = my_post(), answered_at = clock_timestamp() where id = ? and state = 'OFFERED'",
                    offered.id())) return;
            if (!who.equals(offered.to())) town.breaches.add(who + " declined what was offered to another: " + offered);
            open.remove(offered.id());
        });
    }

    /** As the program does it. */
    void takes() {
        town.anyOf(facts.transfers, each -> open.contains(each.id())).ifPresent(offered -> {
            var before = state(offered.about());
            var given = given(offered);
            var taking = town.part(TakeOver.class);
            if (!town.together(
                    "take a case over",
                    offered.to().acting(),
                    () -> taking.takeOver(new TransferId(offered.id())) instanceof Taken)) return;
            open.remove(offered.id());
            follows(offered, before, state(offered.about()), given);
        });
    }

    /** What whoever takes over has while they do: what the other agency has, but what is kept from themselves. */
    private Answering given(Transfer offered) {
        var about = facts.caseOf(offered.about());
        var handed = answering(offered, town.rules.ofTheAgencyOf(offered.from()));
        facts.answering.add(handed);
        var given = answering(offered, town.rules.toGive(offered.to()));
        facts.answering.remove(handed);
        return given;
    }

    private Answering answering(Transfer offered, Looking has) {
        var about = facts.caseOf(offered.about());
        var ofPersons = new HashMap<UUID, Sight>();
        for (var person : facts.membersOf(about.household())) ofPersons.put(person, has.of(facts.personOf(person)));
        return new Answering(
                facts.next(),
                about.id(),
                offered.to().agency(),
                null,
                has.of(about),
                has.of(facts.householdOf(about.household())),
                ofPersons,
                Term.forGood());
    }

    private void follows(Transfer offered, State before, State after, Answering given) {
        var about = facts.caseOf(offered.about());
        if (!after.holder().equals(before.holder())) {
            facts.holders.put(about.id(), after.holder());
            facts.heldNoMoreByOthersThan(offered.to().agency(), about);
            answers(about, given, null);
        }
        after.roles().forEach((role, until) -> {
            if (!before.roles().containsKey(role)) answers(about, given, role);
            else if (until != null)
                facts.answering.stream()
                        .filter(each -> role.equals(each.role()))
                        .forEach(each -> each.term().lastsUntil(day(until)));
        });
        after.seats().forEach((seat, taken) -> {
            if (!before.seats().containsKey(seat))
                facts.seats.add(new Seat(seat, about.id(), taken.agency(), Term.forGood()));
            else if (taken.until() != null) leaves(about, seat, taken.agency(), day(taken.until()));
        });
        facts.referrals.stream()
                .filter(each -> each.about().equals(about.id()))
                .forEach(each -> each.askers().add(after.askers().get(each.id())));
    }

    /** The agency in charge has it already. */
    private void answers(Case about, Answering given, @Nullable UUID role) {
        if (!about.owner().equals(given.agency()))
            facts.answering.add(new Answering(
                    given.order(),
                    given.about(),
                    given.agency(),
                    role,
                    given.ofCase(),
                    given.ofHousehold(),
                    given.ofPersons(),
                    Term.forGood()));
    }

    /** What it was shown ends with it. */
    private void leaves(Case about, UUID which, UUID agency, long last) {
        facts.seats.stream()
                .filter(each -> each.id().equals(which) && each.term().last() == Facts.FOR_GOOD)
                .forEach(each -> {
                    each.term().lastsUntil(last);
                    facts.disclosures.stream()
                            .filter(shown -> shown.about().equals(about.id())
                                    && shown.agency().equals(agency))
                            .forEach(shown -> shown.term().lastsUntil(last));
                });
    }

    private long day(LocalDate until) {
        return facts.today + ChronoUnit.DAYS.between(LocalDate.now(Town.JAPAN), until);
    }

    private record Taking(UUID agency, @Nullable LocalDate until) {}

    /**
     * What a case says of itself.
     *
     * @param roles until when, if they have ended
     * @param askers of each referral, the agency that answers go to
     */
    private record State(
            UUID holder, Map<UUID, @Nullable LocalDate> roles, Map<UUID, Taking> seats, Map<UUID, UUID> askers) {}

    private State state(UUID about) {
        var holder = new UUID[1];
        var roles = new HashMap<UUID, @Nullable LocalDate>();
        var seats = new HashMap<UUID, Taking>();
        var askers = new HashMap<UUID, UUID>();
        town.reads(List.of("support_case", "case_role", "team_member", "referral"), sql -> {
            holder[0] = sql.sql("select holder_post_id from support_case where id = ?")
                    .param(about)
                    .query(UUID.class)
                    .single();
            sql.sql("select id, until from case_role where case_id = ?")
                    .param(about)
                    .query(row -> {
                        roles.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                    });
            sql.sql("select id, agency_id, until from team_member where case_id = ?")
                    .param(about)
                    .query(row -> {
                        seats.put(
                                row.getObject(1, UUID.class),
                                new Taking(row.getObject(2, UUID.class), row.getObject(3, LocalDate.class)));
                    });
            sql.sql("select id, from_agency_id from referral where case_id = ?")
                    .param(about)
                    .query(row -> {
                        askers.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                    });
        });
        return new State(holder[0], roles, seats, askers);
    }
}
