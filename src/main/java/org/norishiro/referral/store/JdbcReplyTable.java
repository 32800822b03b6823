package org.norishiro.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.norishiro.referral.model.ReplyTable;
import org.norishiro.referral.model.ReplyTimes;
import org.norishiro.referral.model.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReplyTable implements ReplyTable {
    private final JdbcClient sql;

    JdbcReplyTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public ReplyTimes of(Urgency urgency) {
        return sql.sql("select * from reply_times where urgency = :urgency order by said_at desc, id limit 1")
                .param("urgency", urgency.name())
                .query((rs, n) -> toTimes(rs))
                .optional()
                .orElseGet(() -> ReplyTimes.usual(urgency));
    }

    @Override
    public List<Said> said() {
        return sql.sql("""
                        select t.*, t.said_at at time zone 'Asia/Tokyo' as at, s.name as by
                        from reply_times t join staff s on s.municipality_id = t.municipality_id and s.id = t.said_by
                        order by t.said_at desc, t.id""")
                .query((rs, n) -> new Said(toTimes(rs), rs.getObject("at", LocalDateTime.class), rs.getString("by")))
                .list();
    }

    @Override
    public void say(UUID id, ReplyTimes times) {
        sql.sql("""
                        insert into reply_times (id, urgency, answer_days, open_hours, raise_days)
                        values (:id, :urgency, :answerDays, :openHours, :raiseDays)""")
                .param("id", id)
                .param("urgency", times.urgency().name())
                .param("answerDays", times.answerDays())
                .param("openHours", times.openHours())
                .param("raiseDays", times.raiseDays())
                .update();
    }

    private static ReplyTimes toTimes(ResultSet rs) throws SQLException {
        return new ReplyTimes(
                Urgency.valueOf(rs.getString("urgency")),
                rs.getInt("answer_days"),
                rs.getObject("open_hours", Integer.class),
                rs.getInt("raise_days"));
    }
}
