package org.norishiro.gate.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.gate.ScanKind;
import org.norishiro.gate.model.ConsentFact;
import org.norishiro.gate.model.ScanRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScanRegister implements ScanRegister {
    private final JdbcClient sql;

    JdbcScanRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public UUID add(ConsentFact consent, ScanKind kind, byte[] content) {
        var id = UUID.randomUUID();
        sql.sql(
                        "insert into consent_scan (id, consent_id, person_id, kind, content) values (:id, :consent, :person, :kind, :content)")
                .param("id", id)
                .param("consent", consent.id())
                .param("person", consent.person())
                .param("kind", kind.name())
                .param("content", content)
                .update();
        return id;
    }

    @Override
    public Optional<Scan> find(UUID consent, UUID scan) {
        return sql.sql("""
                        select c.case_id, k.kind, k.content, (k.recorded_at at time zone 'Asia/Tokyo')::date as taken_on
                        from consent_scan k join consent c on c.id = k.consent_id
                        where k.id = :id and k.consent_id = :consent""")
                .param("id", scan)
                .param("consent", consent)
                .query(JdbcScanRegister::toScan)
                .optional();
    }

    private static Scan toScan(ResultSet row, int n) throws SQLException {
        return new Scan(
                row.getObject("case_id", UUID.class),
                ScanKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getBytes("content")),
                row.getObject("taken_on", LocalDate.class));
    }
}
