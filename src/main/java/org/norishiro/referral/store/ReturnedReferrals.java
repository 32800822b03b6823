package org.norishiro.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Raising;
import org.norishiro.referral.usecase.ReferralRow;
import org.norishiro.referral.usecase.ReferralRow.Back;
import org.norishiro.referral.usecase.ReferralRow.Holder;
import org.norishiro.referral.usecase.ReferralRow.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is looked up of referrals that came back, and of no others: most lists and case pages have none. */
@Component
class ReturnedReferrals {
    // Whoever is of the agency that was asked cannot take it up for the side that asks. A need is the same if one was
    // asked instead of the other, or if both are about an issue. Declines before somebody
    // accepted it no longer
    // count: then it had been taken.
    private static final String BACK = """
            with back as materialized (
              select id, case_id, coalesce(need_id, id) as need, raise_days, to_agency_id, suggested_agency_id from referral
              where id = any(:ids)
            ), answered as materialized (
              select id, case_id, coalesce(need_id, id) as need, answered_at, decline_code is not null as declined from referral
              where case_id = any(array(select case_id from back)) and (decline_code is not null or worker_name <> '')
            ), meant as materialized (
              select referral_id, issue_id from referral_about where case_id = any(array(select case_id from back)) and issue_id is not null
            ), same as materialized (
              select b.id, o.answered_at, o.declined from back b join answered o on o.case_id = b.case_id and (o.need = b.need or exists (
                select from meant one join meant other on other.issue_id = one.issue_id where one.referral_id = b.id and other.referral_id = o.id))
            ), role as materialized (
              select * from case_role where case_id = any(array(select case_id from back)) and until is null
            ), answering as materialized (
              select c.id as case_id, coalesce(
                (select post_id from role r where r.case_id = c.id and r.kind = 'COORDINATOR'),
                (select post_id from role r where r.case_id = c.id and r.kind = 'LEAD' and r.phase = c.phase),
                c.holder_post_id) as post_id
              from support_case c where c.id = any(array(select case_id from back))
            )
            select b.id, b.raise_days, p.id as post_id, s.name as post_name, a.name as post_agency, sa.id as fits_id, sa.name as fits_name,
              (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity') as in_post,
              (select count(*) from same d where d.id = b.id and d.declined and d.answered_at > coalesce(
                (select max(t.answered_at) from same t where t.id = b.id and not t.declined), '-infinity')) as declines
            from back b
            left join answering w on w.case_id = b.case_id
            left join post p on p.id = w.post_id and p.agency_id <> b.to_agency_id
            left join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
            left join agency a on a.municipality_id = p.municipality_id and a.id = p.agency_id
            left join agency sa on sa.id = b.suggested_agency_id""";

    private final JdbcClient sql;

    ReturnedReferrals(JdbcClient sql) {
        this.sql = sql;
    }

    Map<ReferralId, Back> of(List<ReferralRow> rows) {
        var found = new HashMap<ReferralId, Back>();
        if (rows.isEmpty()) return found;
        sql.sql(BACK)
                .param("ids", rows.stream().map(row -> row.id().value()).toArray(UUID[]::new))
                .query((rs, n) -> found.put(new ReferralId(rs.getObject("id", UUID.class)), toBack(rs)))
                .list();
        return found;
    }

    private static Back toBack(ResultSet rs) throws SQLException {
        return new Back(new Raising(rs.getInt("raise_days"), rs.getInt("declines")), answering(rs), fits(rs));
    }

    private static @Nullable Holder answering(ResultSet rs) throws SQLException {
        var post = rs.getObject("post_id", UUID.class);
        if (post == null) return null;
        return new Holder(
                new PostId(post), rs.getString("post_name"), rs.getString("post_agency"), rs.getBoolean("in_post"));
    }

    private static @Nullable Party fits(ResultSet rs) throws SQLException {
        var agency = rs.getObject("fits_id", UUID.class);
        return agency == null ? null : new Party(new AgencyId(agency), rs.getString("fits_name"));
    }
}
