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
                        with page as materialized (
                          select c.id, c.number, c.outcome, c.next_step, c.next_date, c.household_id
                          from consultation c
                          where c.holder_post_id = :post
                            and (c.outcome is null or c.outcome not in ('INFORMED', 'SUSPENDED'))
                            and c.id not in (select consultation_id from support_case where consultation_id is not null)
                          order by c.next_date, c.number limit 200),
                        homes as materialized (select id, name from household where id = any(array(select household_id from page))),
                        concerned as materialized (
                          select consultation_id, person_id, part from consultation_person
                          where consultation_id = any(array(select id from page where household_id is null))),
                        people as materialized (
                          select id, coalesce(given_name, family_name, called_by) as name from person
                          where id = any(array(select person_id from concerned)))
                        select page.*, homes.name as household,
                          (select string_agg(people.name, '・' order by concerned.part <> '本人', people.id)
                           from concerned join people on people.id = concerned.person_id where concerned.consultation_id = page.id) as people
                        from page left join homes on homes.id = page.household_id
                        order by page.next_date, page.number""")
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
