package org.norishiro.conference.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.conference.BodyId;
import org.norishiro.conference.model.Bodies;
import org.norishiro.conference.model.ConferenceBody;
import org.norishiro.conference.model.LastChange;
import org.norishiro.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBodies implements Bodies {
    private static final String BODY = """
            select b.*, array(select x.basis_code from conference_body_basis x where x.body_id = b.id order by x.basis_code) as bases
            from conference_body b
            """;

    private final JdbcClient sql;

    JdbcBodies(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(ConferenceBody body) {
        columns(sql.sql("""
                        insert into conference_body (id, name, purpose, rhythm, chair_title, agency_id, valid_from, valid_until)
                        values (:id, :name, :purpose, :rhythm, :chair, :agency, :from, :until)"""), body).update();
        rest(body);
    }

    @Override
    public boolean update(ConferenceBody body) {
        var changed =
                columns(sql.sql("""
                        update conference_body set name = :name, purpose = :purpose, rhythm = :rhythm, chair_title = :chair,
                          agency_id = :agency, valid_from = :from, valid_until = :until,
                          version = version + 1, changed_at = now(), changed_by = my_staff()
                        where id = :id and version = :version"""), body).param("version", body.version()).update();
        if (changed == 0) return false;
        sql.sql("delete from conference_body_basis where body_id = :id")
                .param("id", body.id().value())
                .update();
        rest(body);
        return true;
    }

    private void rest(ConferenceBody body) {
        body.bases()
                .forEach(code -> sql.sql("insert into conference_body_basis (body_id, basis_code) values (:id, :code)")
                        .param("id", body.id().value())
                        .param("code", code)
                        .update());
    }

    private static JdbcClient.StatementSpec columns(JdbcClient.StatementSpec spec, ConferenceBody body) {
        return spec.param("id", body.id().value())
                .param("name", body.name())
                .param("purpose", body.purpose())
                .param("rhythm", body.rhythm())
                .param("chair", body.chairTitle())
                .param("agency", body.secretariat().value())
                .param("from", body.validFrom())
                .param("until", body.validUntil());
    }

    @Override
    public Optional<ConferenceBody> find(BodyId id) {
        return sql.sql(BODY + "where b.id = :id")
                .param("id", id.value())
                .query(JdbcBodies::toBody)
                .optional();
    }

    @Override
    public List<ConferenceBody> all() {
        return sql.sql(BODY + "order by b.valid_until nulls first, b.name")
                .query(JdbcBodies::toBody)
                .list();
    }

    @Override
    public LastChange lastChange(BodyId id) {
        return sql.sql("""
                        select c.name, b.changed_at at time zone 'Asia/Tokyo' as at from conference_body b
                        join staff c on c.municipality_id = b.municipality_id and c.id = b.changed_by where b.id = :id""")
                .param("id", id.value())
                .query((rs, n) -> new LastChange(rs.getString("name"), rs.getObject("at", LocalDateTime.class)))
                .single();
    }

    private static ConferenceBody toBody(ResultSet rs, int n) throws SQLException {
        return new ConferenceBody(
                new BodyId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("purpose"),
                rs.getString("rhythm"),
                rs.getString("chair_title"),
                new AgencyId(rs.getObject("agency_id", UUID.class)),
                Arrays.asList((String[]) rs.getArray("bases").getArray()),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class),
                rs.getLong("version"));
    }
}
