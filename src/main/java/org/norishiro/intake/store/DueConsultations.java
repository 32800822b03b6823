package org.norishiro.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consultations this post has in hand, until they end or a case goes on with them. */
@Repository
class DueConsultations implements DueItems {
    private final JdbcClient sql;

    DueConsultations(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        return sql.sql("""
                        select c.id, c.number, c.outcome, c.next_step, c.next_date, h.name as household,
                          (select string_agg(coalesce(p.given_name, p.family_name, p.called_by), '・' order by cp.part <> '本人', p.id)
                           from consultation_person cp join person p on p.id = cp.person_id where cp.consultation_id = c.id) as people
                        from consultation c
                        left join household h on h.id = c.household_id
                        where c.holder_post_id = :post
                          and (c.outcome is null or c.outcome not in ('INFORMED', 'SUSPENDED'))
                          and not exists (select 1 from support_case sc where sc.consultation_id = c.id)
                        order by c.next_date, c.number""")
                .param("post", who.post().value())
                .query(DueConsultations::toItem)
                .list();
    }

    private static DueItem toItem(ResultSet rs, int n) throws SQLException {
        var path = "/consultations/" + rs.getString("id");
        var step = Step.after(rs.getString("outcome"), rs.getString("id"), path);
        return new DueItem(
                DueItem.Kind.MINE,
                about(rs),
                "相談 " + rs.getString("number") + "："
                        + (rs.getString("next_step").isEmpty() ? step.what() : rs.getString("next_step")),
                rs.getObject("next_date", LocalDate.class),
                "わたし",
                step.href(),
                step.act());
    }

    private static String about(ResultSet rs) throws SQLException {
        if (rs.getString("household") != null) return rs.getString("household");
        return rs.getString("people") != null ? rs.getString("people") : "まだ名前の分からない人";
    }

    /** What moves a consultation on from here. */
    private record Step(String what, String href, String act) {
        static Step after(@Nullable String outcome, String id, String path) {
            return switch (outcome) {
                case null -> new Step("スクリーニング", path + "/screening", "スクリーニングする");
                case "SEEK_CONSENT" -> new Step("同意に向けた働きかけ", path, "相談を開く");
                default -> new Step("ケースを開く", "/cases/new?consultation=" + id, "ケースを開く");
            };
        }
    }
}
