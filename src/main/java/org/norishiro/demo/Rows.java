package org.norishiro.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    }
}
