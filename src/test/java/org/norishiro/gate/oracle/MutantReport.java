package org.norishiro.gate.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/** What became of each mutant. What was not broken this time stands as it stood; two runs at once do not write over each other. */
final class MutantReport {
    /** What is in the name of a function or policy, to break only those. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("norishiro.mutants.only", ""));

    private static final Path REPORT = Path.of("docs/security/mutants.md");
    private static final String HEAD = """
            # Mutants of the decision

            Written by `./mvnw test -Dtest='MutantsIn*Test' -Dnorishiro.mutants=true`. Each line is the decision broken in one place, as the database has it, and who noticed: a random town in which everybody was then asked everything (the number says how many answers differ from the rules, for the first person who is told otherwise), or the first test of a rule book that failed, and passed again as soon as it was whole. With `-Dnorishiro.mutants.only=told_of` only what has that (a regular expression) in its name is broken, and the other lines stay as they were.

            | function or policy | broken so | noticed by |
            |---|---|---|
            """;

    private MutantReport() {}

    static List<Mutant> broken() {
        return Mutants.all().stream()
                .filter(each -> ONLY.matcher(each.object()).find())
                .toList();
    }

    static void note(Mutant mutant, String noticed) {
        System.out.println("mutant: " + mutant + ": " + noticed);
        try (var alone = FileChannel.open(REPORT, StandardOpenOption.WRITE);
                var lock = alone.lock()) {
            var before = Files.readAllLines(REPORT);
            var lines = Mutants.all().stream()
                    .map(each -> each.equals(mutant) ? start(each) + noticed + " |" : asBefore(before, each))
                    .toList();
            Files.writeString(REPORT, HEAD + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String asBefore(List<String> before, Mutant mutant) {
        return before.stream()
                .filter(line -> line.startsWith(start(mutant)))
                .findFirst()
                .orElse(start(mutant) + "not run yet |");
    }

    private static String start(Mutant mutant) {
        return "| `" + mutant.object() + "` | " + mutant.told() + " | ";
    }
}
