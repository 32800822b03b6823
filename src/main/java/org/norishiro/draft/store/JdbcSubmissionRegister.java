package org.norishiro.draft.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.draft.model.SubmissionRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubmissionRegister implements SubmissionRegister {
    private final JdbcClient sql;

    JdbcSubmissionRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean take(UUID key, Instant at) {
        return sql.sql("insert into submission (key, at) values (:key, :at) on conflict do nothing")
                        .param("key", key)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    @Override
    public boolean taken(UUID key) {
        return sql.sql("select exists (select from submission where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<String> locationOf(UUID key) {
        return sql.sql("select location from submission where key = :key and location is not null")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    @Override
    public void leadsTo(UUID key, String location) {
        sql.sql("update submission set location = :location where key = :key")
                .param("key", key)
                .param("location", location)
                .update();
    }

    @Override
    public void forgetBefore(Instant time) {
        sql.sql("delete from submission where at < :time")
                .param("time", Timestamp.from(time))
                .update();
    }
}
