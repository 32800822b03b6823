package org.norishiro.gate.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision, broken in one place: a function or policy as the database has it, with one piece of its text taken for another.
 *
 * @param object name of a function, or table and policy with a dot between them
 * @param from what stands there; runs of white space count as one space
 * @param books the tests that have to fail then; none: it shows when everybody is asked everything in a random town
 * @param besides broken together with it, where either of them alone gives the answer
 */
record Mutant(
        String object,
        String what,
        String from,
        String to,
        List<String> books,
        @Nullable Mutant besides) {
    /** Where the rule books are. */
    private static final String ROOT = "org.norishiro.";

    static Mutant function(String name, String what, String from, String to) {
        return new Mutant(name, what, from, to, List.of(), null);
    }

    static Mutant policy(String table, String policy, String what, String from, String to) {
        return new Mutant(table + "." + policy, what, from, to, List.of(), null);
    }

    /** What happens when something is written is asked of the tests that write it. */
    Mutant noticedBy(String... tests) {
        return new Mutant(
                object,
                what,
                from,
                to,
                List.of(tests).stream().map(ROOT::concat).toList(),
                besides);
    }

    /** Two rules that say the same: who looks after one of them must not rely on the other without knowing. */
    Mutant besides(Mutant other) {
        return new Mutant(object, what, from, to, books, other);
    }

    boolean isNoticedInTowns() {
        return books.isEmpty();
    }

    boolean isPolicy() {
        return object.contains(".");
    }

    String table() {
        return object.substring(0, object.indexOf('.'));
    }

    String policy() {
        return object.substring(object.indexOf('.') + 1);
    }

    String told() {
        return besides == null ? what : what + ", `" + besides.object() + "` broken besides";
    }

    @Override
    public String toString() {
        return object + ": " + told();
    }
}
