package org.norishiro.referral.store;

import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.usecase.CountedReadings;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCountedReferrals implements CountedReadings {
    private static final String COUNTED = """
            from referral_ways(:today) w join referral r on r.id = w.referral_id
            where w.topic = :topic and w.key = :key and w.day between :first and :last and r.case_id = any((select my_whole('CASE'))::uuid[])
            """;

    private final JdbcClient sql;

    JdbcCountedReferrals(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Counted<Row> counted(Wanted wanted, LocalDate today, Listing listing) {
        var rows = of(sql.sql("with counted as (select r.*, w.day " + COUNTED + """
                                order by w.day desc, r.id offset :offset limit :size)
                                select k.id, c.name as about, split_part(k.request, E'\n', 1) as gist, fa.name as from_name, ta.name as to_name, k.day
                                from counted k
                                join support_case c on c.id = k.case_id
                                join agency fa on fa.id = k.from_agency_id join agency ta on ta.id = k.to_agency_id
                                order by k.day desc, k.id"""), wanted, today)
                .param("offset", listing.offset())
                .param("size", listing.size())
                .query((rs, n) -> new Row(
                        new ReferralId(rs.getObject("id", UUID.class)),
                        rs.getString("about"),
                        rs.getString("gist"),
                        rs.getString("from_name"),
                        rs.getString("to_name"),
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
                .param("topic", wanted.topic())
                .param("key", wanted.key())
                .param("first", wanted.year().start())
                .param("last", wanted.year().end());
    }
}
