package org.norishiro.directory.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.norishiro.directory.model.HsdsTable;

/** Rows of the tables of HSDS, found by what stands in one of their columns. */
record HsdsRows(Function<HsdsTable, List<Map<String, String>>> tables) {
    List<Map<String, String>> of(HsdsTable table) {
        return tables.apply(table);
    }

    /** Rows in which nothing stands in the column belong to no other row. */
    Index by(HsdsTable table, String column) {
        return new Index(of(table).stream()
                .filter(row -> !row.getOrDefault(column, "").isEmpty())
                .collect(Collectors.groupingBy(row -> row.getOrDefault(column, ""))));
    }

    record Index(Map<String, List<Map<String, String>>> rows) {
        List<Map<String, String>> all(String of) {
            return rows.getOrDefault(of, List.of());
        }

        /** Empty if there is none. */
        Map<String, String> first(String of) {
            return all(of).stream().findFirst().orElse(Map.of());
        }
    }
}
