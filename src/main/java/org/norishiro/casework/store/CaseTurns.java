package org.norishiro.casework.store;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.Turn;
import org.norishiro.casework.usecase.TurnViews;
import org.norishiro.identity.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The turns of a case: written with what turned, never changed. */
@Repository
class CaseTurns implements TurnViews {
    private final JdbcClient sql;

    CaseTurns(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(CaseId of, @Nullable Turn turn) {
        if (turn == null) return;
        sql.sql("""
                        insert into case_turn (case_id, kind, words, from_post_id, to_post_id)
                        values (:case, :kind, :words, :from, :to)""")
                .param("case", of.value())
                .param("kind", turn.kind().name())
                .param("words", turn.words())
                .param("from", value(turn.from()))
                .param("to", value(turn.to()))
                .update();
    }

    private static @Nullable UUID value(@Nullable PostId post) {
        return post == null ? null : post.value();
    }

    @Override
    public List<TurnRow> of(CaseId id) {
        return sql.sql("""
                        select t.kind, t.words, t.turned_at, s.name || '（' || a.name || '）' as by,
                          fs.name || '（' || fa.name || '） → ' || ts.name || '（' || ta.name || '）' || coalesce('：' || nullif(t.words, ''), '') as hands
                        from case_turn t
                        join post p on p.id = t.turned_by join staff s on s.id = p.staff_id join agency a on a.id = p.agency_id
                        left join post fp on fp.id = t.from_post_id left join staff fs on fs.id = fp.staff_id
                        left join agency fa on fa.id = fp.agency_id
                        left join post tp on tp.id = t.to_post_id left join staff ts on ts.id = tp.staff_id
                        left join agency ta on ta.id = tp.agency_id
                        where t.case_id = :case order by t.turned_at, t.kind, t.id""")
                .param("case", id.value())
                .query((rs, n) -> new TurnRow(
                        Turn.Kind.valueOf(rs.getString("kind")),
                        Objects.requireNonNullElse(rs.getString("hands"), rs.getString("words")),
                        CaseRows.tokyo(rs, "turned_at"),
                        rs.getString("by")))
                .list();
    }
}
