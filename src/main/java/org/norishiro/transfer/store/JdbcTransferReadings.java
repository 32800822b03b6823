package org.norishiro.transfer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.PostId;
import org.norishiro.transfer.model.TransferId;
import org.norishiro.transfer.usecase.TransferReadings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTransferReadings implements TransferReadings {
    private static final String TOLD = """
            select t.*, t.from_agency_id <> t.to_agency_id as other_agency, c.name as case_name, fs.name || '（' || fa.name || '）' as from_name, ts.name || '（' || ta.name || '）' as to_name,
              os.name as offered_by_name, ans.name as answered_by_name,
              t.offered_at at time zone 'Asia/Tokyo' as offered_then, t.answered_at at time zone 'Asia/Tokyo' as answered_then
            from case_transfer t
            join support_case c on c.id = t.case_id
            join post fp on fp.id = t.from_post_id join staff fs on fs.id = fp.staff_id join agency fa on fa.id = fp.agency_id
            join post tp on tp.id = t.to_post_id join staff ts on ts.id = tp.staff_id join agency ta on ta.id = tp.agency_id
            join post op on op.id = t.offered_by join staff os on os.id = op.staff_id
            left join post ap on ap.id = t.answered_by left join staff ans on ans.id = ap.staff_id
            """;

    private final JdbcClient sql;

    JdbcTransferReadings(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Told> find(TransferId id) {
        return sql.sql(TOLD + "where t.id = :id")
                .param("id", id.value())
                .query(JdbcTransferReadings::toTold)
                .optional();
    }

    @Override
    public List<Told> offeredTo(PostId post) {
        return sql.sql(TOLD + "where t.to_post_id = :post and t.state = 'OFFERED' order by t.reply_due, t.id")
                .param("post", post.value())
                .query(JdbcTransferReadings::toTold)
                .list();
    }

    @Override
    public List<Told> offeredBy(PostId post) {
        // what one took back oneself is no news
        return sql.sql(TOLD + """
                        where t.offered_by = :post and t.told_at is null and t.answered_by is distinct from t.offered_by
                        order by t.reply_due, t.id""")
                .param("post", post.value())
                .query(JdbcTransferReadings::toTold)
                .list();
    }

    @Override
    public List<News> newsOf(CaseId about, LocalDate since) {
        return sql.sql("""
                        select n.offer, fs.name || '（' || fa.name || '）' as from_name, ts.name || '（' || ta.name || '）' as to_name, n.words, n.day
                        from (
                          select id as offer, from_post_id, to_post_id, '' as words, reply_due as day
                          from case_transfer where case_id = :case and state = 'OFFERED'
                          union all
                          select null, from_post_id, to_post_id, words, (turned_at at time zone 'Asia/Tokyo')::date
                          from case_turn where case_id = :case and kind = 'HANDED_OVER' and words <> ''
                            and (turned_at at time zone 'Asia/Tokyo')::date >= :since
                        ) n
                        join post fp on fp.id = n.from_post_id join staff fs on fs.id = fp.staff_id join agency fa on fa.id = fp.agency_id
                        join post tp on tp.id = n.to_post_id join staff ts on ts.id = tp.staff_id join agency ta on ta.id = tp.agency_id
                        order by n.offer nulls last, n.day desc, to_name""")
                .param("case", about.value())
                .param("since", since)
                .query((rs, n) -> new News(
                        offer(rs.getObject("offer", UUID.class)),
                        rs.getString("from_name"),
                        rs.getString("to_name"),
                        rs.getString("words"),
                        rs.getObject("day", LocalDate.class)))
                .list();
    }

    private static @Nullable TransferId offer(@Nullable UUID id) {
        return id == null ? null : new TransferId(id);
    }

    private static Told toTold(ResultSet rs, int n) throws SQLException {
        var by = rs.getString("answered_by_name");
        return new Told(
                TransferRows.toTransfer(rs, n),
                rs.getBoolean("other_agency"),
                rs.getString("case_name"),
                rs.getString("from_name"),
                rs.getString("to_name"),
                rs.getString("offered_by_name"),
                rs.getObject("offered_then", LocalDateTime.class),
                by == null
                        ? null
                        : new Answered(by, rs.getObject("answered_then", LocalDateTime.class), rs.getString("answer")));
    }
}
