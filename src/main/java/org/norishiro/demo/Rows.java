package org.norishiro.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Tables of the demonstration: one heading line, columns parted by a bar. */
final class Rows {
    private Rows() {}

    static List<Row> of(String file) {
        try (var in = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/" + file).getInputStream(), StandardCharsets.UTF_8))) {
            var heading = in.readLine().split("\\|", -1);
            return in.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> row(heading, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #of}, or nothing where there is no such table. */
    static List<Row> ifAny(String file) {
        return new ClassPathResource("demo/" + file).exists() ? of(file) : List.of();
    }

    private static Row row(String[] heading, String line) {
        var cells = line.split("\\|", -1);
        if (cells.length != heading.length) throw new IllegalStateException("a cell too many or too few: " + line);
        var row = new HashMap<String, String>();
        for (var i = 0; i < heading.length; i++) row.put(heading[i], cells[i].strip());
        return new Row(row);
    }

    /** One line; a column that does not exist is a mistake in the table. */
    record Row(Map<String, String> cells) {
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        boolean has(String column) {
            return !get(column).isEmpty();
        }

        @Nullable
        String orNull(String column) {
            var text = get(column);
            return text.isEmpty() ? null : text;
        }

        /** The texts of a cell that holds several, parted by a semicolon. */
        List<String> several(String column) {
            return Arrays.stream(get(column).split(";"))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }

        boolean yes(String column) {
            return get(column).equals("y");
        }
    }
}
