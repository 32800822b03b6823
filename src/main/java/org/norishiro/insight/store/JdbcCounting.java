package org.norishiro.insight.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.insight.model.Count;
import org.norishiro.insight.model.Counting;
import org.norishiro.insight.model.Figures;
import org.norishiro.insight.model.Figures.Figure;
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
