package org.norishiro.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConsents implements Consents {
    private static final String RECORDED = """
            select c.id, c.person_id, c.state, c.given_by, c.means, c.scope, c.reason, c.on_date, s.name, c.recorded_at
            from consent c
            join post p on p.municipality_id = c.municipality_id and p.id = c.recorded_by
            join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
            """;

    private final JdbcClient sql;

    JdbcConsents(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(NewConsent c) {
        sql.sql("""
                        insert into consent (id, person_id, consultation_id, case_id, state, given_by, means, scope, reason, on_date)
                        values (:id, :person, :consultation, :case, :state, :givenBy, :means, :scope, :reason, :on)""")
                .param("id", UUID.randomUUID())
                .param("person", c.person())
                .param("consultation", c.consultation())
                .param("case", c.inCase())
                .param("state", c.state().name())
                .param("givenBy", c.givenBy())
                .param("means", c.means())
                .param("scope", c.scope())
                .param("reason", c.reason())
                .param("on", c.on())
                .update();
    }

    @Override
    public List<RecordedConsent> latestOf(Collection<UUID> persons) {
        return sql.sql("select distinct on (person_id) * from (" + RECORDED
                        + "where c.person_id = any(:persons)) newest order by person_id, recorded_at desc")
                .param("persons", persons.toArray(UUID[]::new))
                .query(JdbcConsents::toConsent)
                .list();
    }

    @Override
    public Optional<RecordedConsent> latestOfConsultation(UUID consultation) {
        return sql.sql(RECORDED + "where c.consultation_id = :id order by c.recorded_at desc limit 1")
                .param("id", consultation)
                .query(JdbcConsents::toConsent)
                .optional();
    }

    @Override
    public List<RecordedConsent> historyOf(UUID inCase, Collection<UUID> persons) {
        return sql.sql(RECORDED + "where c.case_id = :case or c.person_id = any(:persons) order by c.recorded_at desc")
                .param("case", inCase)
                .param("persons", persons.toArray(UUID[]::new))
                .query(JdbcConsents::toConsent)
                .list();
    }

    private static RecordedConsent toConsent(ResultSet rs, int n) throws SQLException {
        return new RecordedConsent(
                rs.getObject("id", UUID.class),
                rs.getObject("person_id", UUID.class),
                ConsentState.valueOf(rs.getString("state")),
                rs.getString("given_by"),
                rs.getString("means"),
                rs.getString("scope"),
                rs.getString("reason"),
                rs.getObject("on_date", LocalDate.class),
                rs.getString("name"),
                rs.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
