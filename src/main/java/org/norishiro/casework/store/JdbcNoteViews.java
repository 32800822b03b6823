package org.norishiro.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.NoteFlag;
import org.norishiro.casework.usecase.NoteViews;
import org.norishiro.gate.FieldClass;
import org.norishiro.identity.PostId;
import org.norishiro.shell.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoteViews implements NoteViews {
    private static final String NOTES = """
            with note as materialized (select * from progress_note where case_id = :case)
            select n.*, coalesce(k.label, n.method) as method_label, s.name as writer, a.name as writer_agency,
              n.id in (select corrects from note where withdrawn_at is null and corrects is not null) as corrected
            from note n
            join post p on p.id = n.written_by
            join staff s on s.id = p.staff_id
            join agency a on a.id = p.agency_id
            left join code k on k.list = 'contactMethod' and k.code = n.method
            """;
    private static final String STANDING =
            NOTES + "where n.withdrawn_at is null order by n.happened_on desc, n.written_at desc";

    private final JdbcClient sql;

    JdbcNoteViews(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Counted<NoteRow> recent(CaseId id, int most) {
        var standing = all(id).stream().filter(note -> !note.corrected()).toList();
        return new Counted<>(standing.stream().limit(most).toList(), standing.size());
    }

    @Override
    public List<NoteRow> all(CaseId id) {
        return sql.sql(STANDING)
                .param("case", id.value())
                .query(JdbcNoteViews::toRow)
                .list();
    }

    @Override
    public Optional<NoteRow> find(CaseId id, UUID note) {
        return sql.sql(NOTES + "where n.id = :id")
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
                CaseRows.id(rs, "corrects"),
                CaseRows.personOf(rs, "person_id"),
                FieldClass.valueOf(rs.getString("field_class")));
    }
}
