package org.norishiro.gate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether whoever acts reaches a record only by 緊急閲覧, which is for reading and one progress note. The database refuses the
 * rest; a screen asks here so as to say it before anything is typed.
 */
@Component
public class EmergencySight {
    private final JdbcClient sql;

    EmergencySight(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param opening by which it is reached
     * @param until when it is gone
     * @param minutes what is left by the clock of the database, at least one
     */
    public record Sight(UUID opening, Instant until, int minutes) {}

    /**
     * Empty: not reached at all, or by something that lasts. Runs inside the caller's transaction.
     *
     * @param kind one of the kinds of the table {@code reach}
     */
    public Optional<Sight> of(String kind, UUID id) {
        return sql.sql("""
                        select r.source_id, r.valid_until, ceil(extract(epoch from r.valid_until - now()) / 60)::int from reach r where r.kind = :kind and r.object_id = :id and r.ground = 'EMERGENCY'
                          and not exists (select from reach o where o.kind = :kind and o.object_id = :id and o.ground <> 'EMERGENCY')
                        order by r.valid_until desc limit 1""")
                .param("kind", kind)
                .param("id", id)
                .query((rs, n) -> new Sight(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, OffsetDateTime.class).toInstant(),
                        rs.getInt(3)))
                .optional();
    }
}
