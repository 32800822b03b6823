package org.norishiro.export.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.export.model.FileKind;
import org.norishiro.export.model.Releases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReleases implements Releases {
    private final JdbcClient sql;

    JdbcReleases(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Waiting> waiting() {
        return sql.sql("select * from exports_to_release()")
                .query((row, n) -> new Waiting(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("asker"),
                        row.getInt("counted"),
                        row.getInt("taken_before"),
                        row.getString("purpose"),
                        row.getString("described"),
                        FileKind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(JdbcExportRegister.when(row, "asked_at"))))
                .list();
    }

    @Override
    public boolean decide(UUID id, boolean released, String words) {
        return sql.sql("select release_export(:id, :released, :words)")
                .param("id", id)
                .param("released", released)
                .param("words", words)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Settled> settled(UUID id) {
        return sql.sql("select how from export_answered(:id) how where how is not null")
                .param("id", id)
                .query((row, n) -> Settled.valueOf(row.getString("how")))
                .optional();
    }

    @Override
    public boolean somebodyCould() {
        return sql.sql("select export_can_be_released()").query(Boolean.class).single();
    }
}
