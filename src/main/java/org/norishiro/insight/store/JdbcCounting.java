package org.norishiro.insight.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.insight.model.Count;
import org.norishiro.insight.model.Counting;
import org.norishiro.insight.model.Figures;
import org.norishiro.insight.model.Figures.Figure;
import org.norishiro.insight.model.Flow;
import org.norishiro.insight.model.Flow.Came;
import org.norishiro.insight.model.Flow.Party;
import org.norishiro.insight.model.Flow.Stream;
import org.norishiro.insight.model.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCounting implements Counting {
    private final JdbcClient sql;

    JdbcCounting(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Figures figures(FiscalYear year) {
        return new Figures(
                year,
                sql.sql("select topic, month, key, n from figures(:year)")
                        .param("year", year.year())
                        .query(JdbcCounting::toFigure)
                        .list());
    }

    @Override
    public Flow flow(FiscalYear year) {
        return new Flow(sql.sql("select * from referral_flow(:year)")
                .param("year", year.year())
                .query(JdbcCounting::toStream)
                .list());
    }

    private static Stream toStream(ResultSet rs, int n) throws SQLException {
        var told = new EnumMap<Came, Count.About>(Came.class);
        for (var came : Came.values()) {
            var about = rs.getObject(came.name().toLowerCase(Locale.ROOT), Long.class);
            if (about != null) told.put(came, new Count.About(about));
        }
        return new Stream(
                new Party(rs.getObject("from_id", UUID.class), rs.getString("from_name")),
                new Party(rs.getObject("to_id", UUID.class), rs.getString("to_name")),
                told);
    }

    private static Figure toFigure(ResultSet rs, int n) throws SQLException {
        var topic = Topic.valueOf(rs.getString(1));
        return new Figure(
                topic, rs.getObject(2, Integer.class), rs.getString(3), toCount(topic, rs.getObject(4, Long.class)));
    }

    private static Count toCount(Topic topic, @Nullable Long n) {
        if (n == null) return Count.FEW;
        return topic.inTens() ? new Count.About(n) : new Count.Exactly(n);
    }
}
