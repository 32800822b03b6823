package org.norishiro.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What changes in one row that is there already. */
final class Change {
    private final String table;
    private final UUID id;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Change(String table, UUID id) {
        this.table = table;
        this.id = id;
    }

    static Change of(String table, UUID id) {
        return new Change(table, id);
    }

    Change set(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    /** Refuses to go on when whoever acts does not reach the row. */
    void run(JdbcClient sql) {
        var columns = values.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
        var statement = sql.sql("update " + table + " set " + columns + " where id = :id")
                .param("id", id);
        for (var each : values.entrySet()) statement = statement.param(each.getKey(), each.getValue());
        if (statement.update() != 1) throw new IllegalStateException("out of reach: " + table + " " + id);
    }
}
