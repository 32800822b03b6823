package org.norishiro.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.NextStep;
import org.norishiro.casework.model.NoteFlag;
import org.norishiro.casework.model.NoteRegister;
import org.norishiro.casework.model.ProgressNote;
import org.norishiro.gate.FieldClass;
import org.norishiro.identity.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoteRegister implements NoteRegister {
    private final JdbcClient sql;

    JdbcNoteRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(ProgressNote note) {
        var told = note.told();
        var next = told.next();
        var flag = told.flag();
        var about = told.about();
        var replaced = note.replaced();
        sql.sql("""
                        insert into progress_note (id, case_id, happened_on, happened_at, method, counterpart, body, flag,
                          next_step, next_date, next_holder_post_id, corrects, written_at,
                          replaced_holder_post_id, replaced_next_step, replaced_next_date, person_id, field_class)
                        values (:id, :case, :on, :at, :method, :counterpart, :body, :flag,
                          :step, :nextOn, :holder, :corrects, :writtenAt, :oldHolder, :oldStep, :oldDate, :about, :kind)""")
                .param("id", note.id())
                .param("case", note.of().value())
                .param("on", told.on())
                .param("at", told.at())
                .param("method", told.method())
                .param("counterpart", told.counterpart())
                .param("body", told.body())
                .param("flag", flag == null ? null : flag.name())
                .param("about", about == null ? null : about.value())
                .param("kind", told.kind().name())
                .param("step", next == null ? "" : next.words())
                .param("nextOn", next == null ? null : next.on())
                .param("holder", next == null ? null : next.holder().value())
                .param("corrects", note.corrects())
                .param("writtenAt", note.writtenAt().atOffset(ZoneOffset.UTC))
                .param("oldHolder", replaced == null ? null : replaced.holder().value())
                .param("oldStep", replaced == null ? "" : replaced.words())
                .param("oldDate", replaced == null ? null : replaced.on())
                .update();
    }

    @Override
    public Optional<ProgressNote> find(UUID id) {
        return sql.sql("select * from progress_note where id = :id")
                .param("id", id)
                .query(JdbcNoteRegister::toNote)
                .optional();
    }

    @Override
    public boolean corrected(UUID id) {
        return sql.sql("select exists (select 1 from progress_note where corrects = :id and withdrawn_at is null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void withdraw(ProgressNote note) {
        Instant at = Objects.requireNonNull(note.withdrawnAt());
        sql.sql("update progress_note set withdrawn_at = :at where id = :id and withdrawn_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", note.id())
                .update();
    }

    private static ProgressNote toNote(ResultSet rs, int n) throws SQLException {
        var flag = rs.getString("flag");
        var told = new ProgressNote.Told(
                CaseRows.day(rs, "happened_on"),
                CaseRows.timeOrNull(rs, "happened_at"),
                rs.getString("method"),
                rs.getString("counterpart"),
                rs.getString("body"),
                flag == null ? null : NoteFlag.valueOf(flag),
                toNext(rs, "next_holder_post_id", "next_step", "next_date"),
                CaseRows.personOf(rs, "person_id"),
                FieldClass.valueOf(rs.getString("field_class")));
        return new ProgressNote(
                CaseRows.known(rs, "id"),
                new CaseId(CaseRows.known(rs, "case_id")),
                told,
                CaseRows.id(rs, "corrects"),
                new PostId(CaseRows.known(rs, "written_by")),
                CaseRows.moment(rs, "written_at").toInstant(),
                rs.getObject("withdrawn_at") == null
                        ? null
                        : CaseRows.moment(rs, "withdrawn_at").toInstant(),
                toNext(rs, "replaced_holder_post_id", "replaced_next_step", "replaced_next_date"));
    }

    private static @Nullable NextStep toNext(ResultSet rs, String holder, String words, String on) throws SQLException {
        var post = CaseRows.postOf(rs, holder);
        return post == null ? null : new NextStep(post, rs.getString(words), CaseRows.day(rs, on));
    }
}
