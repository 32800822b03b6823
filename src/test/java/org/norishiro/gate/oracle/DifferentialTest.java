package org.norishiro.gate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.norishiro.Browser;
import org.norishiro.World;
import org.norishiro.database.OwnerWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random towns, told by the rules and asked of the database: by list, by count, one by one, and over the pages themselves. Both have to
 * answer the same, in both directions (nothing shown that may not be, nothing hidden that may be seen).
 *
 * <p>Seeds are fixed. {@code -Dnorishiro.differential.towns=20} asks more than a million times.
 */
@OracleWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialTest {
    private static final int TOWNS = Integer.getInteger("norishiro.differential.towns", 2);
    private static final int FIRST = Integer.getInteger("norishiro.differential.first", 1);
    private static final int STAGES = 5;
    private static final int ACTS = 72;
    private static final int PAGED = 2;

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    OwnerWork owner;

    @Autowired
    JdbcClient sql;

    private Answers answers;
    private Pages pages;
    private final Map<String, Integer> happened = new TreeMap<>();
    private int refused;
    private final long began = System.nanoTime();

    @BeforeAll
    void begin() {
        answers = new Answers(world, sql);
        pages = new Pages(browser, answers.diverging);
    }

    static LongStream seeds() {
        return LongStream.range(FIRST, FIRST + TOWNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_database_shows_what_the_rules_say(long seed) {
        var random = new RandomTown(new Town(seed, world, owner, sql));
        var town = random.town;
        random.settle();
        for (var stage = 0; stage <= STAGES; stage++) {
            if (stage > 0) random.happen(ACTS);
            answers.compare(town, "stage " + stage);
            for (var i = 0; i < PAGED; i++) {
                pages.compare(town, town.any(town.workers()), "stage " + stage, town.random.nextInt(8));
            }
        }
        random.closes();
        refused += town.refused;
        town.happened.forEach((act, times) -> happened.merge(act, times, Integer::sum));
        assertThat(Stream.concat(town.breaches.stream(), answers.diverging.stream()))
                .isEmpty();
    }

    @AfterAll
    void enough() {
        var asked = answers.asked + pages.asked;
        System.out.printf(
                "differential: %,d tuples in %d towns (%,d shown, %,d over pages), %,d acts, %,d refused, %d diverging, %d s%n%s%n",
                asked,
                TOWNS,
                answers.shown,
                pages.asked,
                happened.values().stream().mapToInt(Integer::intValue).sum(),
                refused,
                answers.diverging.size(),
                (System.nanoTime() - began) / 1_000_000_000,
                happened);
        assertThat(asked).isGreaterThan(50_000L * TOWNS);
        assertThat(answers.shown).isPositive();
    }
}
