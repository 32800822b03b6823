package org.norishiro.gate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.gate.oracle.Rules.Asker;
import org.norishiro.gate.oracle.Rules.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random towns, told by the rules and asked of the database: by list, by count, one by one, and over the pages themselves. Both have to
 * answer the same, in both directions (nothing shown that may not be, nothing hidden that may be seen).
 *
 * <p>Seeds are fixed. {@code -Dnorishiro.differential.towns=16} asks more than a million times.
 */
@ModuleWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialTest {
    private static final int TOWNS = Integer.getInteger("norishiro.differential.towns", 2);
    private static final int STAGES = 6;
    private static final int ACTS = 40;
    static final Map<Kind, String> TABLES = new EnumMap<>(Map.of(
            Kind.PERSON, "person",
            Kind.HOUSEHOLD, "household",
            Kind.MEMBERSHIP, "membership",
            Kind.CASE, "support_case",
            Kind.SEAT, "team_member",
            Kind.DISCLOSURE, "disclosure",
            Kind.NOTE, "progress_note",
            Kind.ISSUE, "issue"));

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient sql;

    private long asked;
    private long shown;
    private long overPages;
    private int refused;
    private final List<String> diverging = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, TOWNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_database_shows_what_the_rules_say(long seed) {
        var town = new RandomTown(seed, world, sql, Askers.of(world, sql));
        town.settle();
        compare(town, seed, 0);
        for (var stage = 1; stage <= STAGES; stage++) {
            town.happen(ACTS);
            compare(town, seed, stage);
        }
        refused += town.refused;
        assertThat(diverging).isEmpty();
    }

    private void compare(RandomTown town, long seed, int stage) {
        for (var asker : town.askers) {
            for (var kind : Kind.values()) {
                var all = all(town.rules, kind);
                var expected = town.rules.seenBy(asker, kind);
                var where = "town " + seed + ", stage " + stage + ": " + asker.login() + " " + kind;
                var listed = ids(asker, "select id from " + TABLES.get(kind) + " where id = any(?)", all);
                differ(where + " by list", expected, listed);
                var checked = ids(
                        asker,
                        "select o.id from unnest(?) o (id) where exists (select from " + TABLES.get(kind)
                                + " t where t.id = o.id)",
                        all);
                differ(where + " one by one", expected, checked);
                var counted = world.count(
                        asker.login(), "select count(*) from " + TABLES.get(kind) + " where id = any(?)", (Object)
                                all.toArray(UUID[]::new));
                if (counted != expected.size()) diverging.add(where + " by count");
                asked += 2L * all.size() + 1;
                shown += expected.size();
            }
        }
        overPages(town, seed, stage);
    }

    /** The pages of some of the records, by some of the people: there, or the page of what is not there. */
    private void overPages(RandomTown town, long seed, int stage) {
        for (var i = 0; i < 6; i++) {
            var asker = town.askers.get((stage * 6 + i) % town.askers.size());
            if (!asker.worksOnCases()) continue;
            for (var about : town.rules.cases.stream().skip(stage).limit(6).toList()) {
                page(asker, "/cases/" + about.id(), town.rules.sees(asker, about), seed, stage);
            }
            for (var person : town.rules.persons.stream().skip(stage).limit(6).toList()) {
                page(asker, "/persons/" + person.id(), town.rules.sees(asker, person), seed, stage);
            }
        }
    }

    private void page(Asker asker, String path, boolean expected, long seed, int stage) {
        var status =
                browser.as(asker.login()).get(path).exchange().getResponse().getStatus();
        overPages++;
        asked++;
        if (status != (expected ? 200 : 404))
            diverging.add(
                    "town " + seed + ", stage " + stage + ": " + asker.login() + " " + path + " answers " + status);
    }

    static List<UUID> all(Rules rules, Kind kind) {
        return switch (kind) {
            case PERSON -> rules.persons.stream().map(Rules.Person::id).toList();
            case HOUSEHOLD -> rules.households.stream().map(Rules.Household::id).toList();
            case MEMBERSHIP ->
                rules.memberships.stream().map(Rules.Membership::id).toList();
            case CASE -> rules.cases.stream().map(Rules.Case::id).toList();
            case SEAT -> rules.seats.stream().map(Rules.Seat::id).toList();
            case DISCLOSURE ->
                rules.disclosures.stream().map(Rules.Disclosure::id).toList();
            case NOTE, ISSUE ->
                rules.items.stream()
                        .filter(each -> each.kind() == kind)
                        .map(Rules.Item::id)
                        .toList();
        };
    }

    private Set<UUID> ids(Asker asker, String query, List<UUID> of) {
        return world.together(
                asker.login(),
                () -> new HashSet<>(sql.sql(query)
                        .param(of.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list()));
    }

    private void differ(String where, Set<UUID> expected, Set<UUID> answered) {
        var tooMuch = new HashSet<>(answered);
        tooMuch.removeAll(expected);
        var tooLittle = new HashSet<>(expected);
        tooLittle.removeAll(answered);
        if (!tooMuch.isEmpty()) diverging.add(where + " shows what it must not: " + tooMuch);
        if (!tooLittle.isEmpty()) diverging.add(where + " hides what may be seen: " + tooLittle);
    }

    @AfterAll
    void enough() {
        System.out.printf(
                "differential: %,d tuples in %d towns (%,d shown, %,d over pages; %,d acts refused), %d diverging%n",
                asked, TOWNS, shown, overPages, refused, diverging.size());
        assertThat(asked).isGreaterThan(50_000L * TOWNS);
        assertThat(shown).isPositive();
    }
}
