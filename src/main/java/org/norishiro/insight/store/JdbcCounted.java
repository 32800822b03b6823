package org.norishiro.insight.store;

import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.insight.model.Topic;
import org.norishiro.insight.usecase.OpenFigure.Counting;
import org.norishiro.insight.usecase.OpenFigure.Row;
import org.norishiro.insight.usecase.OpenFigure.Wanted;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What is out of reach is not among the rows; what belongs to a case whose frame is not seen has no name, and is left out. */
@Repository
class JdbcCounted implements Counting {
    private static final String COUNTED = """
            from counted_ways(:today) w
            left join support_case c on c.id = w.case_id
            left join consultation k on w.topic = 'CONSULTATION' and k.id = w.id
            left join sitting s on w.topic = 'SITTING' and s.id = w.id
            where w.topic = :topic and w.key = :key and (w.day is null or w.day between :first and :last)
              and (cast(:month as int) is null or extract(month from w.day) = :month)
              and coalesce(c.name, k.number, s.name) is not null
            """;

    private final JdbcClient sql;

    JdbcCounted(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Counted<Row> counted(Wanted wanted, LocalDate today, Listing listing) {
        var rows = of(
                        sql.sql("select w.id, w.case_id, coalesce(c.name, k.number, s.name) as name, w.day " + COUNTED
                                + " order by w.day desc nulls last, w.id offset :offset limit :size"),
                        wanted,
                        today)
                .param("offset", listing.offset())
                .param("size", listing.size())
                .query((rs, n) -> new Row(
                        rs.getObject("id", UUID.class),
                        rs.getObject("case_id", UUID.class),
                        rs.getString("name"),
                        rs.getObject("day", LocalDate.class)))
                .list();
        var total = of(sql.sql("select count(*) " + COUNTED), wanted, today)
                .query(Integer.class)
                .single();
        return new Counted<>(rows, total);
    }

    private static StatementSpec of(StatementSpec statement, Wanted wanted, LocalDate today) {
        return statement
                .param("today", today)
                .param("topic", wanted.topic().name())
                .param("key", wanted.key())
                .param("month", wanted.topic() == Topic.CONSULTATION ? wanted.month() : null)
                .param("first", wanted.year().start())
                .param("last", wanted.year().end());
    }
}
