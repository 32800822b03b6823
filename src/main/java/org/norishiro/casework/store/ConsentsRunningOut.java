package org.norishiro.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Consents in force that end within a month (同意の期限), for whoever holds a case of the person: what rests on a consent ends with it,
 * so it is talked about before. Not those withdrawn or renewed already, be it from a later day. A consent that concerns two cases
 * of one holder stands there once.
 */
@Repository
class ConsentsRunningOut implements DueItems {
    private static final int DAYS_AHEAD = 30;

    private final JdbcClient sql;

    ConsentsRunningOut(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        return sql.sql("""
                        with held as materialized (
                          select id, number, name, person_id, household_id from support_case where holder_post_id = :post and state <> 'CLOSED'
                        ), concerned as (
                          select number, name, person_id from held where person_id is not null
                          union
                          select h.number, h.name, m.person_id from held h join membership m on m.household_id = h.household_id
                          where m.until is null or m.until > :today
                        ), ending as materialized (
                          select k.id, k.person_id, k.valid_until from consent k
                          where k.person_id in (select person_id from concerned) and k.state = 'GIVEN' and k.classes is not null
                            and k.valid_until between :today and :by and consent_standing(k.id, now()) = 'GIVEN'
                            and not exists (select from consent f where f.answers = k.id)
                        )
                        select distinct on (k.valid_until, k.id) k.id, k.valid_until, c.name as case_name,
                          coalesce(nullif(concat_ws(' ', nullif(p.family_name, ''), nullif(p.given_name, '')), ''), p.called_by) as person
                        from concerned c
                        join person p on p.id = c.person_id
                        join ending k on k.person_id = c.person_id
                        join consent_words(array(select id from ending)) w on w.id = k.id
                        where w.readable
                        order by k.valid_until, k.id, c.number""")
                .param("post", who.post().value())
                .param("today", today)
                .param("by", today.plusDays(DAYS_AHEAD))
                .query(ConsentsRunningOut::toItem)
                .list();
    }

    private static DueItem toItem(ResultSet row, int n) throws SQLException {
        return new DueItem(
                DueItem.Kind.MINE,
                row.getString("case_name"),
                row.getString("person") + "さんの同意が終わる",
                row.getObject("valid_until", LocalDate.class),
                "わたし",
                "/consents/" + row.getString("id") + "/renewal",
                "更新する");
    }

    @Override
    public String named() {
        return "同意の期限";
    }
}
