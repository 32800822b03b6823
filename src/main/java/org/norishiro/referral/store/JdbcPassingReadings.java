package org.norishiro.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Passing;
import org.norishiro.referral.model.Passing.Came;
import org.norishiro.referral.model.Passing.Request;
import org.norishiro.referral.model.Passing.Taken;
import org.norishiro.referral.usecase.PassingReadings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPassingReadings implements PassingReadings {
    // Persons and consultations are looked up by arrays of ids: a join would check what one reaches again for every
    // row.
    private static final String TAKEN = """
            with c as materialized (select person_id, household_id, consultation_id, opened_on from support_case where id = :case),
            persons as materialized (
              select person_id from c where person_id is not null
              union select m.person_id from membership m where m.household_id = (select household_id from c) and m.until is null),
            about as materialized (select consultation_id from consultation_person where person_id = any(array(select person_id from persons))),
            elsewhere as materialized (
              select o.consultation_id from support_case o
              where o.id <> :case and (o.household_id = (select household_id from c) or o.person_id = any(array(select person_id from persons))))
            select k.id, k.number, k.agency_id, a.name, (k.received_at at time zone 'Asia/Tokyo')::date as received_on
            from consultation k join agency a on a.municipality_id = k.municipality_id and a.id = k.agency_id
            where k.id = (select consultation_id from c)
              or ((k.id = any(array(select consultation_id from about)) or k.household_id = (select household_id from c))
                and k.received_at >= (select opened_on - interval '1 year' from c)
                and not exists (select from elsewhere e where e.consultation_id = k.id))
            """;
    private static final String REQUESTS = """
            with f as materialized (select * from referral where case_id = :case),
            answered as materialized (
              select referral_id, count(*)::int as questions from referral_step
              where act = 'REPLIED' and referral_id = any(array(select id from f)) group by referral_id)
            select f.id, f.to_agency_id, a.name, (f.sent_at at time zone 'Asia/Tokyo')::date as sent_on, f.state, f.reply_due,
              f.worker_name <> '' as took, f.decline_code is not null as declined, (f.answered_at at time zone 'Asia/Tokyo')::date as answered_on,
              coalesce(answered.questions, 0) as questions
            from f join agency a on a.municipality_id = f.municipality_id and a.id = f.to_agency_id
            left join answered on answered.referral_id = f.id
            """;

    private final JdbcClient sql;

    JdbcPassingReadings(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Passing of(CaseId about) {
        return new Passing(
                sql.sql(TAKEN)
                        .param("case", about.value())
                        .query(JdbcPassingReadings::toTaken)
                        .list(),
                sql.sql(REQUESTS)
                        .param("case", about.value())
                        .query(JdbcPassingReadings::toRequest)
                        .list());
    }

    private static Taken toTaken(ResultSet rs, int n) throws SQLException {
        return new Taken(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                new AgencyId(rs.getObject("agency_id", UUID.class)),
                rs.getString("name"),
                rs.getObject("received_on", LocalDate.class));
    }

    private static Request toRequest(ResultSet rs, int n) throws SQLException {
        return new Request(
                new ReferralId(rs.getObject("id", UUID.class)),
                new AgencyId(rs.getObject("to_agency_id", UUID.class)),
                rs.getString("name"),
                rs.getObject("sent_on", LocalDate.class),
                rs.getInt("questions"),
                toCame(rs));
    }

    private static Came toCame(ResultSet rs) throws SQLException {
        if (rs.getBoolean("took")) return new Came.Accepted(rs.getObject("answered_on", LocalDate.class));
        if (rs.getBoolean("declined")) return new Came.Declined(rs.getObject("answered_on", LocalDate.class));
        return switch (rs.getString("state")) {
            case "SENT" -> new Came.Nothing(rs.getObject("reply_due", LocalDate.class));
            case "SETTLED" -> new Came.Nothing(null);
            default -> new Came.Open();
        };
    }
}
