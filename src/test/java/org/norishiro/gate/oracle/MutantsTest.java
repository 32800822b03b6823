package org.norishiro.gate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.database.OwnerWork;
import org.norishiro.gate.oracle.Mutant.Place;
import org.norishiro.gate.oracle.Rules.Asker;
import org.norishiro.gate.oracle.Rules.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Breaks the decision on purpose, one place at a time, and asks whether the rules notice. What survives shows a place that nothing watches.
 * Run by itself: {@code ./mvnw test -Dtest=MutantsTest -Dnorishiro.mutants=true}; it writes {@code docs/security/mutants.md}.
 */
@ModuleWorld
@EnabledIfSystemProperty(named = "norishiro.mutants", matches = "true")
class MutantsTest {
    private static final long SEED = 1;
    /** Enough for somebody to be kept out who had moved, and let in again. */
    private static final int ACTS = 600;

    private static final int TOWNS = 4;

    @Autowired
    World world;

    @Autowired
    OwnerWork owner;

    @Autowired
    JdbcClient sql;

    private long seed = SEED;

    @Test
    void every_mutant_is_noticed() throws IOException {
        var askers = Askers.of(world, sql);
        var town = town(SEED, askers);
        assertThat(divergences(town)).as("before anything is broken").isZero();
        var report = new ArrayList<String>();
        var survivors = new ArrayList<String>();
        for (var mutant : Mutant.all()) {
            mutate(mutant.broken());
            var noticed = 0;
            try {
                noticed = mutant.place() == Place.LOOKING ? divergences(town) : writing(askers);
            } finally {
                mutate(mutant.original());
            }
            report.add("| `" + mutant.object() + "` | " + mutant.what() + " | "
                    + (noticed > 0 ? noticed : "**survived**") + " |");
            if (noticed == 0) survivors.add(mutant.object() + ": " + mutant.what());
        }
        write(report);
        assertThat(survivors).isEmpty();
        assertThat(divergences(town)).as("after everything is whole again").isZero();
    }

    /** What is derived shows in towns that are built with it; the first in which it shows will do. */
    private int writing(List<Asker> askers) {
        for (var n = 0; n < TOWNS; n++) {
            var noticed = divergences(town(++seed, askers));
            if (noticed > 0) return noticed;
        }
        return 0;
    }

    private RandomTown town(long seed, List<Asker> askers) {
        var town = new RandomTown(seed, world, sql, askers);
        town.settle();
        town.happen(seed == SEED ? ACTS : ACTS / 4);
        return town;
    }

    private void mutate(String statement) {
        owner.run(asOwner -> asOwner.sql(statement).update());
    }

    private int divergences(RandomTown town) {
        var diverging = 0;
        for (var asker : town.askers) {
            for (var kind : Kind.values()) {
                var expected = town.rules.seenBy(asker, kind);
                var all = DifferentialTest.all(town.rules, kind);
                var listed = world.together(
                        asker.login(),
                        () -> new HashSet<>(
                                sql.sql("select id from " + DifferentialTest.TABLES.get(kind) + " where id = any(?)")
                                        .param(all.toArray(UUID[]::new))
                                        .query(UUID.class)
                                        .list()));
                var tooMuch = new HashSet<>(listed);
                tooMuch.removeAll(expected);
                var tooLittle = new HashSet<>(expected);
                tooLittle.removeAll(listed);
                diverging += tooMuch.size() + tooLittle.size();
            }
        }
        return diverging;
    }

    private static void write(List<String> report) throws IOException {
        var head = """
                # Mutants of the decision

                Written by `./mvnw test -Dtest=MutantsTest -Dnorishiro.mutants=true`. Each line is the decision broken in one place; the number says how many answers then differ from the rules, of everybody about everything in one random town (seeds from %d). What only another test can notice (previews, consents, emergencies, seals) is not among them.

                | function or policy | broken so | answers that differ |
                |---|---|---|
                """.formatted(SEED);
        Files.writeString(Path.of("docs/security/mutants.md"), head + String.join("\n", report) + "\n");
    }
}
