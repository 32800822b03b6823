package org.norishiro.draft;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Stands for any use case: it writes, and says so twice. */
@TestComponent
@Transactional
class Notebook {
    volatile @Nullable CountDownLatch hold;

    private final AuditTrail trail;
    private final JdbcClient sql;

    Notebook(AuditTrail trail, JdbcClient sql) {
        this.trail = trail;
        this.sql = sql;
    }

    long pages(String text) {
        return sql.sql("select count(*) from notebook where page = :text")
                .param("text", text)
                .query(Long.class)
                .single();
    }

    void write(String text) {
        trail.acted("write", Subject.of("notebook", null), "test");
        sql.sql("insert into notebook (page) values (:text)")
                .param("text", text)
                .update();
        trail.acted("sign", Subject.of("notebook", null), "test");
        var waiting = hold;
        if (waiting != null) released(waiting);
        if (text.startsWith("fail")) throw new IllegalStateException("架空 秘密 のことば");
    }

    private static void released(CountDownLatch waiting) {
        try {
            waiting.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
