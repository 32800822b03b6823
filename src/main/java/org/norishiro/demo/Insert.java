package org.norishiro.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row to be added. What is not set is left to the table's own default. */
final class Insert {
    private final String table;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Insert(String table) {
        this.table = table;
    }

    static Insert into(String table) {
        return new Insert(table);
    }

    Insert set(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    void run(JdbcClient sql) {
        var columns = String.join(", ", values.keySet());
        var places = values.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        var statement = sql.sql("insert into " + table + " (" + columns + ") values (" + places + ")");
        for (var each : values.entrySet()) statement = statement.param(each.getKey(), each.getValue());
        statement.update();
    }
}
