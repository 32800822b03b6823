package org.norishiro.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.AssessmentViews;
import org.norishiro.household.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssessmentViews implements AssessmentViews {
    private final JdbcClient sql;
    private final ShortNames shortNames;

    JdbcAssessmentViews(JdbcClient sql, ShortNames shortNames) {
        this.sql = sql;
        this.shortNames = shortNames;
    }

    @Override
    public List<SignedAssessment> of(CaseId id, Map<PersonId, String> known) {
        var rows = sql.sql("""
                        with signed as materialized (select * from assessment where case_id = :case)
                        select v.*, s.name as signer, a.name as signer_agency,
                          not exists (select 1 from signed later where later.succeeds = v.id) as in_force
                        from signed v
                        join post p on p.id = v.signed_by
                        join staff s on s.id = p.staff_id
                        join agency a on a.id = p.agency_id
                        order by v.signed_at desc""")
                .param("case", id.value())
                .query(JdbcAssessmentViews::toSigned)
                .list();
        var names = shortNames.of(
                rows.stream()
                        .map(SignedAssessment::about)
                        .filter(Objects::nonNull)
                        .toList(),
                known);
        return rows.stream()
                .map(row -> row.named(ShortNames.of(row.about(), names)))
                .toList();
    }

    private static SignedAssessment toSigned(ResultSet rs, int n) throws SQLException {
        return new SignedAssessment(
                CaseRows.known(rs, "id"),
                CaseRows.personOf(rs, "person_id"),
                "",
                rs.getString("view"),
                rs.getString("ground"),
                rs.getString("means"),
                rs.getString("signer"),
                rs.getString("signer_agency"),
                CaseRows.tokyo(rs, "signed_at"),
                rs.getBoolean("in_force"));
    }
}
