package org.norishiro.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.NoteFlag;
import org.norishiro.casework.usecase.NoteViews;
import org.norishiro.identity.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoteViews implements NoteViews {
    private static final String NOTES = """
            select n.*, coalesce(k.label, n.method) as method_label, s.name as writer, a.name as writer_agency,
              exists (select 1 from progress_note later
                      where later.case_id = :case and later.corrects = n.id and later.withdrawn_at is null) as corrected
            from progress_note n
            join post p on p.id = n.written_by
            join staff s on s.id = p.staff_id
            join agency a on a.id = p.agency_id
            left join code k on k.list = 'contactMethod' and k.code = n.method
            where n.case_id = :case
            """;
    private static final String NEWEST_FIRST = " order by n.happened_on desc, n.written_at desc";

    private final JdbcClient sql;

    JdbcNoteViews(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<NoteRow> recent(CaseId id, int most) {
        return sql.sql("""
                        select * from (%s and n.withdrawn_at is null %s limit 50) n where not corrected %s limit :most""".formatted(NOTES, NEWEST_FIRST, NEWEST_FIRST))
                .param("case", id.value())
                .param("most", most)
                .query(JdbcNoteViews::toRow)
                .list();
    }

    @Override
    public List<NoteRow> all(CaseId id) {
        return sql.sql(NOTES + " and n.withdrawn_at is null" + NEWEST_FIRST)
                .param("case", id.value())
                .query(JdbcNoteViews::toRow)
                .list();
    }

    @Override
    public int count(CaseId id) {
        return sql.sql("""
                        select count(*) from progress_note n
                        where n.case_id = :case and n.withdrawn_at is null and not exists (
                          select 1 from progress_note later where later.case_id = :case and later.corrects = n.id and later.withdrawn_at is null)""").param("case", id.value()).query(Integer.class).single();
    }

    @Override
    public Optional<NoteRow> find(CaseId id, UUID note) {
        return sql.sql(NOTES + " and n.id = :id")
                .param("case", id.value())
                .param("id", note)
                .query(JdbcNoteViews::toRow)
                .optional();
    }

    private static NoteRow toRow(ResultSet rs, int n) throws SQLException {
        var flag = rs.getString("flag");
        return new NoteRow(
                CaseRows.known(rs, "id"),
                CaseRows.day(rs, "happened_on"),
                CaseRows.timeOrNull(rs, "happened_at"),
                rs.getString("method"),
                rs.getString("method_label"),
                rs.getString("counterpart"),
                rs.getString("body"),
                flag == null ? null : NoteFlag.valueOf(flag),
                rs.getString("next_step"),
                CaseRows.dayOrNull(rs, "next_date"),
                new PostId(CaseRows.known(rs, "written_by")),
                rs.getString("writer"),
                rs.getString("writer_agency"),
                CaseRows.tokyo(rs, "written_at"),
                rs.getBoolean("corrected"),
                CaseRows.id(rs, "corrects"));
    }
}
