package org.norishiro.linking.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.norishiro.linking.model.Correction;
import org.norishiro.linking.model.Corrections;
import org.norishiro.linking.model.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCorrections implements Corrections {
    private static final String SAID = """
            select %s c.kind, c.trouble, c.mark, c.why, c.corrected_at at time zone 'Asia/Tokyo' as at, s.name as by
            from role_correction c join staff s on s.municipality_id = c.municipality_id and s.id = c.corrected_by
            """;

    private final JdbcClient sql;

    JdbcCorrections(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Correction> inForce() {
        return sql.sql(SAID.formatted("distinct on (c.trouble, c.kind)")
                        + " order by c.trouble, c.kind, c.corrected_at desc, c.id")
                .query(JdbcCorrections::toCorrection)
                .list();
    }

    @Override
    public List<Correction> about(String trouble) {
        return sql.sql(SAID.formatted("") + " where c.trouble = :trouble order by c.corrected_at desc, c.id")
                .param("trouble", trouble)
                .query(JdbcCorrections::toCorrection)
                .list();
    }

    @Override
    public void add(UUID id, String kind, String trouble, Mark mark, String why) {
        sql.sql("""
                        insert into role_correction (id, kind, trouble, mark, why) values (:id, :kind, :trouble, :mark, :why)""")
                .param("id", id)
                .param("kind", kind)
                .param("trouble", trouble)
                .param("mark", mark.name())
                .param("why", why)
                .update();
    }

    private static Correction toCorrection(ResultSet rs, int n) throws SQLException {
        return new Correction(
                rs.getString("kind"),
                rs.getString("trouble"),
                Mark.valueOf(rs.getString("mark")),
                rs.getString("why"),
                rs.getObject("at", LocalDateTime.class),
                rs.getString("by"));
    }
}
