package org.norishiro.export.store;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.casework.CaseId;
import org.norishiro.export.model.Ending;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportRegister;
import org.norishiro.export.model.ExportState;
import org.norishiro.export.model.FileKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcExportRegister implements ExportRegister {
    private static final String EXPORTS = """
            select q.*, r.written, r.rows_in_it, r.ended_why, coalesce(o.words, '') as answer,
              case when r.ended_at is null then r.expires_at end as until,
              case when r.ended_why = 'EXPIRED' or r.ended_at is null and r.expires_at <= now() then 'EXPIRED'
                   when r.ended_at is not null then 'STOPPED'
                   when r.finished_at is not null then 'READY'
                   when not o.released then 'NOT_RELEASED'
                   when o.released is null and r.takes_two then 'AWAITS_RELEASE'
                   when r.run is not null then 'RUNNING'
                   else 'QUEUED' end as state
            from export_request q
            join export_run r on r.municipality_id = q.municipality_id and r.request_id = q.id
            left join export_release o on o.municipality_id = q.municipality_id and o.request_id = q.id
            where r.ended_why is distinct from 'DELETED'
            """;

    private final JdbcClient sql;

    JdbcExportRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public UUID ask(Wanted wanted, List<CaseId> cases) {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into export_request (id, purpose, kind, described, listed, counted)
                        values (:id, :purpose, :kind, :described, :listed, :counted)""")
                .param("id", id)
                .param("purpose", wanted.purpose())
                .param("kind", wanted.kind().name())
                .param("described", wanted.described())
                .param("listed", wanted.listed())
                .param("counted", cases.size())
                .update();
        sql.sql("""
                        insert into export_case (request_id, ordinal, case_id)
                        select :id, each.ordinal, each.id from unnest(:cases) with ordinality each (id, ordinal)""")
                .param("id", id)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .update();
        sql.sql("insert into export_run (request_id) values (:id)")
                .param("id", id)
                .update();
        return id;
    }

    @Override
    public int takenWithoutRelease() {
        return sql.sql("select my_exports_taken()").query(Integer.class).single();
    }

    @Override
    public List<Export> mine() {
        return sql.sql(EXPORTS + "and q.asked_at > now() - interval '30 days' order by q.asked_at desc")
                .query(JdbcExportRegister::toExport)
                .list();
    }

    @Override
    public Optional<Export> find(UUID id) {
        return sql.sql(EXPORTS + "and q.id = :id")
                .param("id", id)
                .query(JdbcExportRegister::toExport)
                .optional();
    }

    @Override
    public Optional<byte[]> file(UUID id) {
        var parts = sql.sql("select bytes from export_chunk where request_id = :id order by ordinal")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .list();
        if (parts.isEmpty()) return Optional.empty();
        var whole = new ByteArrayOutputStream();
        parts.forEach(whole::writeBytes);
        return Optional.of(whole.toByteArray());
    }

    @Override
    public boolean discard(UUID id, Ending why) {
        return sql.sql("select discard_export(:id, :why)")
                .param("id", id)
                .param("why", why.name())
                .query(Boolean.class)
                .single();
    }

    private static Export toExport(ResultSet row, int n) throws SQLException {
        var why = row.getString("ended_why");
        return new Export(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("purpose"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("described"),
                row.getString("listed"),
                row.getInt("counted"),
                Objects.requireNonNull(when(row, "asked_at")),
                ExportState.valueOf(row.getString("state")),
                row.getInt("written"),
                row.getInt("rows_in_it"),
                why == null ? null : Ending.valueOf(why),
                row.getString("answer"),
                when(row, "until"));
    }

    static @Nullable LocalDateTime when(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null
                ? null
                : moment.atZoneSameInstant(JapaneseTime.ZONE).toLocalDateTime();
    }
}
