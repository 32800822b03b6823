package org.norishiro.casework.store;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.Assessment;
import org.norishiro.casework.model.AssessmentRegister;
import org.norishiro.household.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssessmentRegister implements AssessmentRegister {
    private final JdbcClient sql;

    JdbcAssessmentRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Assessment assessment) {
        var about = assessment.about();
        sql.sql("""
                        insert into assessment (id, case_id, person_id, view, ground, means, succeeds)
                        values (:id, :case, :person, :view, :ground, :means, :succeeds)""")
                .param("id", assessment.id())
                .param("case", assessment.of().value())
                .param("person", about == null ? null : about.value())
                .param("view", assessment.view())
                .param("ground", assessment.ground())
                .param("means", assessment.means())
                .param("succeeds", assessment.succeeds())
                .update();
    }

    @Override
    public Optional<UUID> newestOf(CaseId id, @Nullable PersonId about) {
        return sql.sql("""
                        select a.id from assessment a
                        where a.case_id = :case and a.person_id is not distinct from cast(:person as uuid)
                          and not exists (select 1 from assessment later where later.case_id = :case and later.succeeds = a.id)
                        order by a.signed_at desc limit 1""")
                .param("case", id.value())
                .param("person", about == null ? null : about.value())
                .query(UUID.class)
                .optional();
    }
}
