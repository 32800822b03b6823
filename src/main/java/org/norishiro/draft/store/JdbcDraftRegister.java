package org.norishiro.draft.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.draft.DraftKey;
import org.norishiro.draft.model.DraftRegister;
import org.norishiro.draft.model.TypedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcDraftRegister implements DraftRegister {
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json = new JsonMapper();

    JdbcDraftRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void keep(TypedText draft) {
        sql.sql("""
                insert into draft (key, sheet, form_url, label, fields, saved_at)
                values (:key, :sheet, :formUrl, :label, :fields::jsonb, :savedAt)
                on conflict (municipality_id, staff_id, key, sheet) do update
                set form_url = excluded.form_url, label = excluded.label, fields = excluded.fields,
                    saved_at = excluded.saved_at, version = draft.version + 1
                """)
                .param("key", draft.key().form())
                .param("sheet", draft.key().sheet())
                .param("formUrl", draft.formUrl())
                .param("label", draft.label())
                .param("fields", json.writeValueAsString(draft.fields()))
                .param("savedAt", Timestamp.from(draft.savedAt()))
                .update();
    }

    @Override
    public Optional<TypedText> find(DraftKey key, Instant since) {
        return sql.sql("""
                        select key, sheet, form_url, label, fields, saved_at from draft
                        where key = :key and sheet = :sheet and saved_at >= :since
                        """)
                .param("key", key.form())
                .param("sheet", key.sheet())
                .param("since", Timestamp.from(since))
                .query(this::toText)
                .optional();
    }

    @Override
    public List<TypedText> of(String form, Instant since) {
        return sql.sql("""
                        select key, sheet, form_url, label, fields, saved_at from draft
                        where key = :key and saved_at >= :since order by saved_at desc
                        """)
                .param("key", form)
                .param("since", Timestamp.from(since))
                .query(this::toText)
                .list();
    }

    @Override
    public List<TypedText> since(Instant since) {
        return sql.sql("""
                        select key, sheet, form_url, label, fields, saved_at from draft
                        where saved_at >= :since order by saved_at desc
                        """)
                .param("since", Timestamp.from(since))
                .query(this::toText)
                .list();
    }

    @Override
    public void discard(DraftKey key) {
        sql.sql("delete from draft where key = :key and sheet = :sheet")
                .param("key", key.form())
                .param("sheet", key.sheet())
                .update();
    }

    @Override
    public void forgetOld() {
        sql.sql("select forget_old_drafts()").query((row, number) -> true).single();
    }

    private TypedText toText(ResultSet row, int number) throws SQLException {
        return new TypedText(
                new DraftKey(row.getString("key"), row.getObject("sheet", UUID.class)),
                row.getString("form_url"),
                row.getString("label"),
                json.readValue(row.getString("fields"), FIELDS),
                row.getTimestamp("saved_at").toInstant());
    }
}
