package org.norishiro.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.identity.AgencyId;
import org.norishiro.referral.Referrals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReferrals implements Referrals {
    private final JdbcClient sql;

    JdbcReferrals(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<TakenOn> takenOn(CaseId about) {
        return sql.sql("""
                        select f.to_agency_id,
                          array(select a.issue_id from referral_about a where a.referral_id = f.id and a.issue_id is not null) as issues
                        from referral f
                        where f.case_id = :case and f.state in ('ACCEPTED', 'OUTCOME_REPORTED')""")
                .param("case", about.value())
                .query(JdbcReferrals::toTakenOn)
                .list();
    }

    @Override
    public List<Counted> experience(CaseId but, List<Sign> signs) {
        return sql.sql("""
                        select * from referral_experience(:but, cast(:topics as text[]), cast(:byCode as boolean[]), cast(:signs as text[]))""")
                .param("but", but.value())
                .param("topics", signs.stream().map(Sign::topic).toArray(String[]::new))
                .param("byCode", signs.stream().map(Sign::byCode).toArray(Boolean[]::new))
                .param("signs", signs.stream().map(Sign::sign).toArray(String[]::new))
                .query(JdbcReferrals::toCounted)
                .list();
    }

    private static TakenOn toTakenOn(ResultSet rs, int n) throws SQLException {
        var issues = (UUID[]) rs.getArray("issues").getArray();
        return new TakenOn(
                new AgencyId(rs.getObject("to_agency_id", UUID.class)),
                Stream.of(issues).map(IssueId::new).toList());
    }

    private static Counted toCounted(ResultSet rs, int n) throws SQLException {
        var agency = rs.getObject("agency_id", UUID.class);
        return new Counted(
                rs.getString("topic"),
                agency == null ? null : new AgencyId(agency),
                rs.getInt("asked"),
                rs.getInt("answered"),
                rs.getInt("accepted"),
                rs.getInt("reported"),
                rs.getInt("achieved"),
                rs.getObject("days", Integer.class));
    }
}
