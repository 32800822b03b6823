package org.norishiro.gate.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.World;
import org.norishiro.gate.oracle.Rules.Asker;
import org.norishiro.gate.oracle.Rules.Kind;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets random people of the invented town do random things, in the database and, as facts, in the rules. What the database refuses has not happened. */
final class RandomTown {
    private static final List<String> FACTS =
            List.of("FAMILY", "DWELLING", "HEALTH", "MONEY", "WORK", "LIFE", "VIOLENCE", "PROGRESS");
    /** One code of the standard form for each kind of fact an issue can be. */
    private static final List<String> CODES = List.of("16", "07", "01", "09", "12", "14", "23");

    private static final List<String> FACT_OF_CODE =
            List.of("FAMILY", "DWELLING", "HEALTH", "MONEY", "WORK", "LIFE", "VIOLENCE");

    final Rules rules = new Rules();
    final List<Asker> askers;
    private final Random random;
    private final World world;
    private final JdbcClient sql;
    int refused;

    RandomTown(long seed, World world, JdbcClient sql, List<Asker> askers) {
        this.random = new Random(seed);
        this.world = world;
        this.sql = sql;
        this.askers = askers;
    }

    private List<Asker> workers() {
        return askers.stream().filter(Asker::worksOnCases).limit(14).toList();
    }

    void settle() {
        while (rules.households.size() < 8) founds();
        while (rules.cases.size() < 7) opens();
        for (var i = 0; i < 12; i++) sits();
        for (var i = 0; i < 30; i++) writes();
        for (var i = 0; i < 10; i++) discloses();
    }

    void happen(int times) {
        for (var i = 0; i < times; i++) {
            switch (random.nextInt(22)) {
                case 0 -> founds();
                case 1 -> joins();
                case 2 -> movesOut();
                case 3, 4 -> opens();
                case 5, 6 -> sits();
                case 7 -> leaves();
                case 8 -> appoints();
                case 9 -> stepsDown();
                case 10 -> handsOver();
                case 11, 12, 13 -> discloses();
                case 14 -> stopsDisclosing();
                case 15, 16, 17, 18 -> writes();
                case 19, 20 -> keepsOut();
                default -> letsIn();
            }
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private UUID id() {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    /** @return whether the database let it happen */
    private boolean does(Asker who, String statement, @Nullable Object... values) {
        try {
            var changed = world.together(
                    who.login(),
                    () -> sql.sql(statement).params(Arrays.asList(values)).update());
            if (changed == 0) refused++;
            return changed > 0;
        } catch (DataAccessException no) {
            refused++;
            return false;
        }
    }

    private void founds() {
        var who = any(workers());
        var household = id();
        if (!does(who, "insert into household (id, name) values (?, '架空 世帯')", household)) return;
        rules.households.add(new Rules.Household(household, who.agency()));
        for (var i = 0; i <= random.nextInt(3); i++) joins(who, household);
    }

    private void joins() {
        var household = any(rules.households);
        var whose = workers().stream()
                .filter(each -> each.agency().equals(household.registeredBy()))
                .toList();
        joins(any(whose), household.id());
    }

    private void joins(Asker who, UUID household) {
        var person = id();
        if (!does(
                who,
                "insert into person (id, called_by, sex, address_state, phone_state) values (?, '架空の人', 'UNKNOWN', 'NOT_ASKED', 'NOT_ASKED')",
                person)) return;
        rules.persons.add(new Rules.Person(person, who.agency()));
        var membership = id();
        if (does(
                who,
                "insert into membership (id, household_id, person_id) values (?, ?, ?)",
                membership,
                household,
                person)) rules.memberships.add(new Rules.Membership(membership, household, person, new boolean[1]));
    }

    private void movesOut() {
        var who = any(workers());
        var membership = any(rules.memberships);
        if (membership.over()[0]) return;
        if (does(who, "update membership set until = current_date - 1 where id = ? and until is null", membership.id()))
            membership.over()[0] = true;
    }

    private void opens() {
        var household = any(rules.households);
        var who = any(
                random.nextInt(3) == 0
                        ? workers()
                        : workers().stream()
                                .filter(each -> each.agency().equals(household.registeredBy()))
                                .toList());
        var whole = rules.wholly(who.agency(), household);
        var seen = members(household.id());
        seen.retainAll(rules.seenBy(who, Kind.PERSON));
        var about = id();
        if (!does(who, """
                insert into support_case (id, number, fiscal_year, household_id, name, state, phase, opened_on, holder_post_id, next_date)
                values (?, ?, 2026, ?, '架空 世帯', 'OPEN', 'SUPPORT', current_date, my_post(), current_date + 7)""", about, "T-" + about, household.id())) return;
        rules.cases.add(new Rules.Case(about, household.id(), who.agency(), whole ? null : seen));
        rules.holders.put(about, who.agency());
    }

    private Set<UUID> members(UUID household) {
        return rules.memberships.stream()
                .filter(each -> each.household().equals(household))
                .map(Rules.Membership::person)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Asker somebodyInCharge(Rules.Case about) {
        return any(workers().stream()
                .filter(each -> each.agency().equals(about.owner()))
                .toList());
    }

    private void sits() {
        var about = any(rules.cases);
        var agency = any(workers()).agency();
        if (rules.sits(agency, about)) return;
        var seat = id();
        if (does(
                somebodyInCharge(about),
                "insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date - 9)",
                seat,
                about.id(),
                agency)) rules.seats.add(new Rules.Seat(seat, about.id(), agency, new boolean[1]));
    }

    private void leaves() {
        if (rules.seats.isEmpty()) return;
        var seat = any(rules.seats);
        if (seat.left()[0]) return;
        if (!does(
                somebodyInCharge(rules.caseOf(seat.about())),
                "update team_member set until = current_date - 1 where id = ?",
                seat.id())) return;
        seat.left()[0] = true;
        rules.disclosures.stream()
                .filter(each ->
                        each.about().equals(seat.about()) && each.agency().equals(seat.agency()))
                .forEach(each -> each.over()[0] = true);
    }

    private void appoints() {
        var about = any(rules.cases);
        if (about.partly() != null) return;
        var whom = any(workers());
        var role = id();
        if (does(
                somebodyInCharge(about),
                "insert into case_role (id, case_id, kind, phase, post_id, since) values (?, ?, 'LEAD', 'SUPPORT', ?, current_date - 9)",
                role,
                about.id(),
                world.post(whom.login()).value()))
            rules.answering.add(new Rules.Answering(role, about.id(), whom.agency(), new boolean[1]));
    }

    private void stepsDown() {
        if (rules.answering.isEmpty()) return;
        var role = any(rules.answering);
        if (role.over()[0]) return;
        if (does(
                somebodyInCharge(rules.caseOf(role.about())),
                "update case_role set until = current_date - 1 where id = ?",
                role.id())) role.over()[0] = true;
    }

    private void handsOver() {
        var about = any(rules.cases);
        if (about.partly() != null) return;
        var whom = any(workers());
        if (does(
                somebodyInCharge(about),
                "update support_case set holder_post_id = ? where id = ?",
                world.post(whom.login()).value(),
                about.id())) rules.holders.put(about.id(), whom.agency());
    }

    private void discloses() {
        if (rules.seats.isEmpty()) return;
        var seat = any(rules.seats);
        var about = rules.caseOf(seat.about());
        var members = new ArrayList<>(members(about.household()));
        var person = random.nextInt(4) == 0 || members.isEmpty() ? null : any(members);
        var kinds = FACTS.stream().filter(each -> random.nextInt(3) == 0).collect(Collectors.toSet());
        if (kinds.isEmpty()) return;
        var disclosure = id();
        if (does(
                somebodyInCharge(about),
                """
                insert into disclosure (id, case_id, agency_id, person_id, classes, basis, reason, purpose, valid_until, ends_at)
                values (?, ?, ?, ?, cast(? as field_class[]), 'INTERNAL_USE', '要る', '支援', current_date + 30, 'infinity')""",
                disclosure,
                seat.about(),
                seat.agency(),
                person,
                kinds.toArray(String[]::new)))
            rules.disclosures.add(
                    new Rules.Disclosure(disclosure, seat.about(), seat.agency(), person, kinds, new boolean[1]));
    }

    private void stopsDisclosing() {
        if (rules.disclosures.isEmpty()) return;
        var disclosure = any(rules.disclosures);
        if (disclosure.over()[0]) return;
        if (does(
                somebodyInCharge(rules.caseOf(disclosure.about())),
                "update disclosure set ended_by = my_post(), ended_reason = '終わった' where id = ?",
                disclosure.id())) disclosure.over()[0] = true;
    }

    private void writes() {
        var about = any(rules.cases);
        var who = any(workers());
        var members = new ArrayList<>(members(about.household()));
        var person = random.nextInt(3) == 0 || members.isEmpty() ? null : any(members);
        var item = id();
        if (random.nextBoolean()) {
            var fact = any(FACTS);
            if (does(
                    who,
                    "insert into progress_note (id, case_id, person_id, field_class, happened_on, method, body) values (?, ?, ?, ?, current_date, '04', '訪ねた')",
                    item,
                    about.id(),
                    person,
                    fact)) rules.items.add(new Rules.Item(Kind.NOTE, item, about.id(), person, fact, who.agency()));
        } else {
            var code = random.nextInt(CODES.size());
            if (does(
                    who,
                    "insert into issue (id, case_id, person_id, code, words, priority, state) values (?, ?, ?, ?, '困りごと', 1, 'OPEN')",
                    item,
                    about.id(),
                    person,
                    CODES.get(code)))
                rules.items.add(
                        new Rules.Item(Kind.ISSUE, item, about.id(), person, FACT_OF_CODE.get(code), who.agency()));
        }
    }

    private void keepsOut() {
        var person = any(rules.persons);
        var who = any(workers().stream()
                .filter(each -> each.agency().equals(person.registeredBy()))
                .toList());
        var whom = any(workers());
        var all = random.nextInt(3) == 0;
        var exclusion = id();
        if (does(
                who,
                "insert into exclusion (id, person_id, staff_id, agency_id, ground, words) values (?, ?, ?, ?, 'KIN', '元の夫の弟')",
                exclusion,
                person.id(),
                all ? null : whom.staff(),
                all ? whom.agency() : null))
            rules.exclusions.add(new Rules.Exclusion(
                    exclusion, person.id(), all ? null : whom.staff(), all ? whom.agency() : null, new boolean[1]));
    }

    /** One asks, another who leads answers. */
    private void letsIn() {
        if (rules.exclusions.isEmpty()) return;
        var exclusion = any(rules.exclusions);
        if (exclusion.lifted()[0]) return;
        does(
                any(workers()),
                "update exclusion set lifting_asked_by = my_staff(), lifting_asked_at = now(), lifting_reason = '誤り' where id = ? and lifting_asked_by is null",
                exclusion.id());
        for (var who : workers()) {
            if (does(
                    who,
                    "update exclusion set lifted_by = my_staff(), lifted_at = now() where id = ? and lifting_asked_by is not null and lifted_by is null",
                    exclusion.id())) {
                exclusion.lifted()[0] = true;
                return;
            }
        }
    }
}
