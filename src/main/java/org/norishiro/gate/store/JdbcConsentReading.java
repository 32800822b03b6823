package org.norishiro.gate.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.gate.usecase.ConsentReading;
import org.norishiro.gate.usecase.Recipients;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConsentReading implements ConsentReading, Recipients {
    private final JdbcClient sql;

    JdbcConsentReading(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Whose> person(UUID id) {
        return sql.sql("""
                        select id, coalesce(nullif(concat_ws(' ', family_name, given_name), ''), called_by) as name
                        from person where id = :id""")
                .param("id", id)
                .query((row, n) -> new Whose(row.getObject("id", UUID.class), row.getString("name")))
                .optional();
    }

    @Override
    public List<Fact> line(UUID fact) {
        return ConsentRows.line(sql, fact);
    }

    @Override
    public List<ScanLine> scans(List<UUID> facts) {
        return sql.sql("""
                        select c.id, c.consent_id, c.kind, octet_length(c.content) as size, s.name as recorder, c.recorded_at
                        from consent_scan c join post p on p.id = c.recorded_by join staff s on s.id = p.staff_id
                        where c.consent_id = any(:facts) order by c.recorded_at""")
                .param("facts", facts.toArray(UUID[]::new))
                .query(JdbcConsentReading::toScan)
                .list();
    }

    private static ScanLine toScan(ResultSet row, int n) throws SQLException {
        return new ScanLine(
                row.getObject("id", UUID.class),
                row.getObject("consent_id", UUID.class),
                row.getString("kind"),
                row.getInt("size"),
                row.getString("recorder"),
                row.getTimestamp("recorded_at").toInstant());
    }

    @Override
    public Desk ownDesk() {
        return sql.sql("select a.name, a.phone from agency a join post p on p.agency_id = a.id where p.id = my_post()")
                .query((row, n) -> new Desk(row.getString("name"), row.getString("phone")))
                .single();
    }

    @Override
    public Offered forPerson(UUID person) {
        var agencies = sql.sql("""
                        select a.id, a.name, a.kana, a.does as about from agency a
                        where (now() at time zone 'Asia/Tokyo')::date between a.valid_from and coalesce(a.valid_until, 'infinity')
                          and a.id not in (select e.agency_id from exclusion e
                                           where e.person_id = :person and e.agency_id is not null and e.lifted_at is null)
                        order by a.kana, a.name""")
                .param("person", person)
                .query(JdbcConsentReading::toRecipient)
                .list();
        var bodies = sql.sql("""
                        select b.id, b.name, '' as kana, b.rhythm as about from conference_body b
                        where (now() at time zone 'Asia/Tokyo')::date between b.valid_from and coalesce(b.valid_until, 'infinity') order by b.name""").query(JdbcConsentReading::toRecipient).list();
        return new Offered(agencies, bodies);
    }

    private static Recipient toRecipient(ResultSet row, int n) throws SQLException {
        return new Recipient(
                row.getObject("id", UUID.class), row.getString("name"), row.getString("kana"), row.getString("about"));
    }
}
