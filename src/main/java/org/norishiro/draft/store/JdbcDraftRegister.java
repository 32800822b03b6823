package org.norishiro.draft.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                insert into draft (key, form_url, label, fields, saved_at)
                values (:key, :formUrl, :label, :fields::jsonb, :savedAt)
                on conflict (municipality_id, staff_id, key) do update
                set form_url = excluded.form_url, label = excluded.label, fields = excluded.fields,
                    saved_at = excluded.saved_at, version = draft.version + 1
                """)
                .param("key", draft.key())
                .param("formUrl", draft.formUrl())
                .param("label", draft.label())
                .param("fields", json.writeValueAsString(draft.fields()))
                .param("savedAt", Timestamp.from(draft.savedAt()))
                .update();
    }

    @Override
    public Optional<TypedText> find(String key, Instant since) {
        return sql.sql("""
                        select key, form_url, label, fields, saved_at from draft
                        where key = :key and saved_at >= :since
                        """)
                .param("key", key)
                .param("since", Timestamp.from(since))
                .query(this::toText)
                .optional();
    }

    @Override
    public List<TypedText> since(Instant since) {
        return sql.sql("""
                        select key, form_url, label, fields, saved_at from draft
                        where saved_at >= :since order by saved_at desc
                        """)
                .param("since", Timestamp.from(since))
                .query(this::toText)
                .list();
    }

    @Override
    public void discard(String key) {
        sql.sql("delete from draft where key = :key").param("key", key).update();
    }

    @Override
    public void forgetBefore(Instant time) {
        sql.sql("delete from draft where saved_at < :time")
                .param("time", Timestamp.from(time))
                .update();
    }

    private TypedText toText(ResultSet row, int number) throws SQLException {
        return new TypedText(
                row.getString("key"),
                row.getString("form_url"),
                row.getString("label"),
                json.readValue(row.getString("fields"), FIELDS),
                row.getTimestamp("saved_at").toInstant());
    }
}
