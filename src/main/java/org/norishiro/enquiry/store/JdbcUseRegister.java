package org.norishiro.enquiry.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.norishiro.enquiry.model.UseRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUseRegister implements UseRegister {
    private final JdbcClient sql;

    JdbcUseRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean isLookedAfterByMe() {
        return sql.sql("select i_look_after_privacy()").query(Boolean.class).single();
    }

    @Override
    public List<Use> since(Instant moment) {
        return sql.sql("select * from enquiry_use(:since)")
                .param("since", moment.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Use(
                        row.getString("staff"),
                        row.getString("agency"),
                        row.getLong("asked"),
                        row.getLong("was_read"),
                        row.getLong("answered")))
                .list();
    }
}
