package org.norishiro.protection.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostTaking;
import org.norishiro.identity.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Not at an agency that is kept out (除外) of what they hold: it is handed over first. */
@Repository
class JdbcPostTaking implements PostTaking {
    private final JdbcClient sql;

    JdbcPostTaking(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean possible(StaffId whom, AgencyId where, @Nullable LocalDate last) {
        return sql.sql("select can_take_post(:whom, :where, cast(:last as date))")
                .param("whom", whom.value())
                .param("where", where.value())
                .param("last", last)
                .query(Boolean.class)
                .single();
    }
}
