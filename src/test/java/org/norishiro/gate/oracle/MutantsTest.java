package org.norishiro.gate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
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
    /** What is in the name of a function or policy, to break only those. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("norishiro.mutants.only", ""));

    /** The first town in which it shows will do. */
    private static final int TOWNS = 3;

    private static final int STAGES = 3;
    private static final int ACTS = 10;
    private static final int ACTS_OF_A_STAGE = 10 * ACTS;
    private static final Path REPORT = Path.of("docs/security/mutants.md");

    @Autowired
    World world;

    @Autowired
    OwnerWork owner;

    @Autowired
    JdbcClient sql;

    private final List<Mutant> all = Mutants.all();
    private final Map<Mutant, Integer> noticed = new HashMap<>();
    private long seed = SEED;

    @Test
    void every_mutant_is_noticed() throws IOException {
        var broken = all.stream().filter(MutantsTest::isBroken).toList();
        look(broken.stream().filter(each -> each.place() == Place.LOOKING).toList());
        for (var mutant : broken) if (mutant.place() == Place.WRITING) note(mutant, broken(mutant, this::writing));
        assertThat(broken)
                .allSatisfy(each -> assertThat(noticed.getOrDefault(each, 0)).isPositive());
    }

    /** What is broken when looking, in a town that came about while it was whole. */
    private void look(List<Mutant> mutants) throws IOException {
        for (var n = 0; n < TOWNS && !mutants.stream().allMatch(this::isNoticed); n++) {
            var random = settled();
            random.happen(STAGES * ACTS_OF_A_STAGE);
            nothingDiffers(random);
            for (var mutant : mutants) {
                if (isNoticed(mutant)) continue;
                var here = broken(mutant, () -> looking(random));
                note(mutant, here);
            }
            nothingDiffers(random);
            random.closes();
        }
    }

    private void nothingDiffers(RandomTown random) {
        var answers = new Answers(world, sql);
        answers.listsDiffering(random.town);
        answers.doorsDiffering(random.town);
        assertThat(answers.diverging).as("while nothing is broken").isEmpty();
        assertThat(random.town.breaches).as("while nothing was broken").isEmpty();
    }

    private RandomTown settled() {
        var random = new RandomTown(new Town(seed++, world, owner, sql));
        random.settle();
        return random;
    }

    private int broken(Mutant mutant, IntSupplier question) {
        var whole = decision();
        var original = original(mutant);
        mutate(mutant.broken());
        assertThat(decision()).as(mutant.what() + ": breaks something").isNotEqualTo(whole);
        int here;
        try {
            here = question.getAsInt();
        } finally {
            mutate(original);
        }
        assertThat(decision()).as(mutant.what() + ": is whole again").isEqualTo(whole);
        System.out.println("mutant: " + here + " " + mutant.object() + ": " + mutant.what());
        return here;
    }

    private int looking(RandomTown random) {
        var lists = new Answers(world, sql).listsDiffering(random.town);
        return lists > 0 ? lists : new Answers(world, sql).doorsDiffering(random.town);
    }

    private int writing() {
        for (var n = 0; n < TOWNS; n++) {
            var random = settled();
            var here = 0;
            for (var stage = 0; stage < STAGES && here == 0; stage++) here = living(random);
            random.closes();
            if (here > 0) return here;
        }
        return 0;
    }

    /** Asked now and again: some things show only on the day they happen. */
    private int living(RandomTown random) {
        for (var acts = 0; acts < ACTS_OF_A_STAGE; acts += ACTS) {
            random.happen(ACTS);
            if (!random.town.breaches.isEmpty()) return random.town.breaches.size();
        }
        return new Answers(world, sql).listsDiffering(random.town);
    }

    /** Every function and policy there is. */
    private String decision() {
        var found = new ArrayList<String>();
        owner.run(asOwner -> found.add(asOwner.sql("""
                        select md5(string_agg(told, '' order by told)) from (
                          select pg_get_functiondef(p.oid) from pg_proc p
                          where p.pronamespace = 'norishiro'::regnamespace and p.prokind = 'f'
                          union all
                          select concat_ws(' ', p.polrelid::regclass, p.polname, pg_get_expr(p.polqual, p.polrelid),
                            pg_get_expr(p.polwithcheck, p.polrelid)) from pg_policy p) each (told)""").query(String.class).single()));
        return found.getFirst();
    }

    /** A function as the database has it: written anew as it stands in its migration, {@code p.*} would name columns that were added since. */
    private String original(Mutant mutant) {
        var found = new ArrayList<String>();
        owner.run(asOwner -> found.addAll(asOwner.sql(
                        "select pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = 'norishiro'::regnamespace and p.proname = ?")
                .param(mutant.object())
                .query(String.class)
                .list()));
        return found.isEmpty() ? mutant.original() : found.getFirst();
    }

    private void note(Mutant mutant, int here) throws IOException {
        noticed.put(mutant, here);
        report();
    }

    private boolean isNoticed(Mutant mutant) {
        return noticed.getOrDefault(mutant, 0) > 0;
    }

    private static boolean isBroken(Mutant mutant) {
        return ONLY.matcher(mutant.object()).find();
    }

    private void mutate(String statement) {
        owner.run(asOwner -> asOwner.sql(statement).update());
    }

    /** What was not broken this time stands as it stood. */
    private void report() throws IOException {
        var head = """
                # Mutants of the decision

                Written by `./mvnw test -Dtest=MutantsTest -Dnorishiro.mutants=true`. Each line is the decision broken in one place; the number says how many answers then differ from the rules (or how many acts happened that the rules forbid), for the first person who is told otherwise, about everything in the first random town in which it shows (seeds from %d, at most %d towns of %d acts). With `-Dnorishiro.mutants.only=told_of` only what has that (a regular expression) in its name is broken, and the other lines stay as they were. What only another test can notice (previews, enquiries, search, papers, exports) is not among them.

                | function or policy | broken so | answers that differ |
                |---|---|---|
                """.formatted(SEED, TOWNS, STAGES * ACTS_OF_A_STAGE);
        var before = Files.readAllLines(REPORT);
        var lines = new ArrayList<String>();
        for (var each : all) {
            var start = "| `" + each.object() + "` | " + each.what() + " | ";
            var here = noticed.get(each);
            if (here != null) lines.add(start + said(here));
            else
                lines.add(before.stream()
                        .filter(line -> line.startsWith(start))
                        .findFirst()
                        .orElse(start + "not run yet |"));
        }
        Files.writeString(REPORT, head + String.join("\n", lines) + "\n");
    }

    private static String said(int here) {
        return (here > 0 ? here : "**survived**") + " |";
    }
}
