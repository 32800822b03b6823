package org.norishiro.gate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.norishiro.World;
import org.norishiro.database.OwnerWork;
import org.norishiro.gate.oracle.Mutant.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Breaks the decision on purpose, one place at a time, and asks whether the rules notice. What survives shows a place that nothing watches.
 * Run by itself: {@code ./mvnw test -Dtest=MutantsTest -Dnorishiro.mutants=true}; it writes {@code docs/security/mutants.md}.
 */
@OracleWorld
@EnabledIfSystemProperty(named = "norishiro.mutants", matches = "true")
class MutantsTest {
    private static final long SEED = 1001;
    private static final int ACTS = 300;
    /** Of what is derived when something is written, the first town in which it shows will do. */
    private static final int TOWNS = 6;

    private static final int ACTS_OF_EACH = 200;
    private static final int STAGES = 4;

    @Autowired
    World world;

    @Autowired
    OwnerWork owner;

    @Autowired
    JdbcClient sql;

    private long seed = SEED;

    @Test
    void every_mutant_is_noticed() throws IOException {
        var towns = new ArrayList<Town>();
        for (var i = 0; i < 2; i++) {
            var random = new RandomTown(new Town(seed++, world, owner, sql));
            random.settle();
            random.happen(ACTS);
            towns.add(random.town);
        }
        assertThat(differing(towns)).as("before anything is broken").isZero();
        var noticed = new HashMap<Mutant, Integer>();
        var all = Mutants.all();
        for (var mutant : all) {
            mutate(mutant.broken());
            try {
                noticed.put(mutant, mutant.place() == Place.LOOKING ? differing(towns) : writing());
            } finally {
                mutate(mutant.original());
            }
            System.out.println(noticed.get(mutant) + " " + mutant.object() + ": " + mutant.what());
        }
        write(all, noticed);
        assertThat(all).allSatisfy(each -> assertThat(noticed.get(each)).isPositive());
        assertThat(differing(towns)).as("after everything is whole again").isZero();
    }

    private int differing(List<Town> towns) {
        return towns.stream()
                .mapToInt(town -> new Answers(world, sql).listsDiffering(town))
                .sum();
    }

    private int writing() {
        for (var n = 0; n < TOWNS; n++) {
            var random = new RandomTown(new Town(seed++, world, owner, sql));
            random.settle();
            var noticed = noticed(random);
            random.closes();
            if (noticed > 0) return noticed;
        }
        return 0;
    }

    /** Asked now and again: some things show only on the day they happen. */
    private int noticed(RandomTown random) {
        for (var stage = 0; stage < STAGES; stage++) {
            random.happen(ACTS_OF_EACH / STAGES);
            var noticed = differing(List.of(random.town)) + random.town.breaches.size();
            if (noticed > 0) return noticed;
        }
        return 0;
    }

    private void mutate(String statement) {
        owner.run(asOwner -> asOwner.sql(statement).update());
    }

    private static void write(List<Mutant> all, Map<Mutant, Integer> noticed) throws IOException {
        var head = """
                # Mutants of the decision

                Written by `./mvnw test -Dtest=MutantsTest -Dnorishiro.mutants=true`. Each line is the decision broken in one place; the number says how many answers then differ from the rules (and how many acts happened that the rules forbid), of everybody about everything in random towns (seeds from %d). What only another test can notice (previews, search, papers) is not among them.

                | function or policy | broken so | answers that differ |
                |---|---|---|
                """.formatted(SEED);
        var lines = all.stream()
                .map(each -> "| `" + each.object() + "` | " + each.what() + " | "
                        + (noticed.getOrDefault(each, 0) > 0 ? noticed.get(each) : "**survived**") + " |")
                .toList();
        Files.writeString(Path.of("docs/security/mutants.md"), head + String.join("\n", lines) + "\n");
    }
}
