package org.norishiro.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.AssessmentViews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssessmentViews implements AssessmentViews {
    private final JdbcClient sql;

    JdbcAssessmentViews(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<SignedAssessment> of(CaseId id) {
        return sql.sql("""
                        with signed as materialized (select * from assessment where case_id = :case)
                        select v.*, s.name as signer, a.name as signer_agency,
                          case when v.person_id is null then '世帯'
                               else coalesce(q.given_name, q.family_name, nullif(q.called_by, ''), '世帯員') end as about_whom,
                          not exists (select 1 from signed later where later.succeeds = v.id) as in_force
                        from signed v
                        join post p on p.id = v.signed_by
                        join staff s on s.id = p.staff_id
                        join agency a on a.id = p.agency_id
                        left join person q on q.id = v.person_id
                        order by v.signed_at desc""")
                .param("case", id.value())
                .query(JdbcAssessmentViews::toSigned)
                .list();
    }

    private static SignedAssessment toSigned(ResultSet rs, int n) throws SQLException {
        return new SignedAssessment(
                CaseRows.known(rs, "id"),
                CaseRows.personOf(rs, "person_id"),
                rs.getString("about_whom"),
                rs.getString("view"),
                rs.getString("ground"),
                rs.getString("means"),
                rs.getString("signer"),
                rs.getString("signer_agency"),
                CaseRows.tokyo(rs, "signed_at"),
                rs.getBoolean("in_force"));
    }
}
