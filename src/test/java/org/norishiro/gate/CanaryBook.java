package org.norishiro.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code gate/canaries.txt} says: the records of the canary town, who may see what is written in them, and what needs no canary. */
final class CanaryBook {
    private static final Path FILE = Path.of("src/test/resources/gate/canaries.txt");
    private static final Pattern WORD = Pattern.compile("\\{#(\\w+)}");

    /** One record, or a further word in one. */
    record Entry(
            String login,
            String table,
            String row,
            Set<String> readers,
            Map<String, Set<String>> others,
            String statement) {
        /** The columns with a word of their own. */
        Set<String> columns() {
            return WORD.matcher(statement)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Canary canary(String column) {
            return new Canary(table, row, column, others.getOrDefault(column, readers));
        }
    }

    final List<Entry> entries = new ArrayList<>();
    final Set<String> withoutCanary = new TreeSet<>();
    private final Set<String> nowhereShown = new TreeSet<>();
    private final Map<String, Set<String>> groups = new HashMap<>();

    static CanaryBook read() {
        try {
            return new CanaryBook(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CanaryBook(String text) {
        text.lines()
                .filter(line -> line.startsWith("@ "))
                .forEach(line -> groups.put(part(line, 1), words(line.split("=")[1])));
        text.lines().filter(line -> line.startsWith("% ")).forEach(this::needsNone);
        text.lines().filter(line -> line.startsWith("! ")).forEach(this::isNowhereShown);
        Stream.of(text.split("(?m)^== ")).skip(1).map(this::entry).forEach(entries::add);
    }

    private static String part(String line, int n) {
        return line.split(" ")[n];
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.strip().split("\\s+")));
    }

    private void needsNone(String line) {
        words(line.substring(line.indexOf(' ', 2), line.indexOf(" : ")))
                .forEach(column -> withoutCanary.add(part(line, 1) + "." + column));
    }

    private void isNowhereShown(String line) {
        var record = part(line, 1) + " " + part(line, 2);
        words(line.substring(record.length() + 2, line.indexOf(" : ")))
                .forEach(column -> nowhereShown.add(record + " " + column));
    }

    boolean nowhereShown(Canary canary) {
        return nowhereShown.contains(canary.table() + " " + canary.row() + " " + canary.column());
    }

    private Entry entry(String block) {
        var lines = block.lines().toList();
        var head = lines.getFirst().split("[: ]+", 4);
        var others = new HashMap<String, Set<String>>();
        lines.stream().filter(line -> line.startsWith("~ ")).forEach(line -> {
            var halves = line.substring(2).split(" : ");
            words(halves[0]).forEach(column -> others.put(column, readers(halves[1])));
        });
        var statement = lines.stream()
                .skip(1)
                .filter(line -> !line.startsWith("~ "))
                .takeWhile(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Entry(head[0], head[1], head[2], readers(head[3]), others, statement);
    }

    private Set<String> readers(String text) {
        var readers = new TreeSet<String>();
        for (var word : words(text)) readers.addAll(groups.getOrDefault(word, Set.of(word)));
        return readers;
    }
}
