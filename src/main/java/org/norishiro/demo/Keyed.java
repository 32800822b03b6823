package org.norishiro.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.norishiro.demo.Rows.Row;

/** Rows found by their key; a key that no row has is a mistake in a table. */
record Keyed(Map<String, Row> rows) {
    static Keyed by(String column, List<Row> rows) {
        return new Keyed(rows.stream().collect(Collectors.toMap(row -> row.get(column), Function.identity())));
    }

    Row of(Row row, String column) {
        return of(row.get(column));
    }

    Row of(String key) {
        return Objects.requireNonNull(rows.get(key), key);
    }
}
