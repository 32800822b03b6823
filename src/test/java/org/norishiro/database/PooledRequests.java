package org.norishiro.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.ActAs;
import org.norishiro.identity.Acting;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks in somebody's name, lets the request end in one way or another, and looks at what is left on the connection. */
final class PooledRequests {
    /** How a request ends, in about this proportion. */
    enum Ending {
        ORDINARY(66),
        EXCEPTION(7),
        STATEMENT_TIMEOUT(3),
        CANCELLED(3),
        CONNECTION_ENDED(1),
        INTERRUPTED(3),
        REFUSED(3),
        ANOTHER_INSIDE(4),
        AS_SEEN_BY(3),
        WITHOUT_TRANSACTION(4),
        NOBODY(3);

        private final int percent;

        Ending(int percent) {
            this.percent = percent;
        }

        static Ending any(Random random) {
            var at = random.nextInt(100);
            for (var ending : values()) if ((at -= ending.percent) < 0) return ending;
            throw new IllegalStateException("the proportions are not a hundred");
        }
    }

    record User(Acting acting, Set<UUID> drafts, Set<UUID> persons) {
        Answer own() {
            return new Answer(
                    acting.staff().value(),
                    acting.post().value(),
                    acting.agency().value(),
                    drafts,
                    persons);
        }
    }

    /** Who one is to the database, and what one sees there. */
    record Answer(
            @Nullable UUID staff,
            @Nullable UUID post,
            @Nullable UUID agency,
            Set<UUID> drafts,
            Set<UUID> persons) {
        static final Answer NOBODYS = new Answer(null, null, null, Set.of(), Set.of());
    }

    private static final String WHO_AND_WHAT = """
            select my_staff(), my_post(), my_agency(), array(select sheet from draft where key = 'pooled'),
              array(select id from person where family_name = '共用')""";
    private static final ActAs ACT_AS = new ActAs();

    private final HikariDataSource pool;
    private final JdbcClient sql;
    private final JdbcClient superuser;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;
    private final Semaphore holdingTwo;
    private final Random random;

    /** @param holdingTwo fewer than there are connections: were each held by somebody who waits for a second, nobody would go on */
    PooledRequests(HikariDataSource pool, Machinery machinery, Semaphore holdingTwo, Random random) {
        this.pool = pool;
        this.holdingTwo = holdingTwo;
        this.sql = JdbcClient.create(pool);
        this.superuser = machinery.superuser();
        this.transaction = new TransactionTemplate(machinery.transactions(pool));
        this.another = new TransactionTemplate(machinery.transactions(pool));
        this.another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.random = random;
    }

    static void as(Acting who, Runnable work) {
        ACT_AS.post(who, () -> {
            work.run();
            return true;
        });
    }

    void ask(User who, User other, Ending ending) {
        // before the first connection: whoever held one while waiting for leave would be in the way just the same
        if (ending == Ending.ANOTHER_INSIDE) holdingTwo.acquireUninterruptibly();
        try {
            switch (ending) {
                case WITHOUT_TRANSACTION ->
                    as(who.acting(), () -> assertThat(answer()).isEqualTo(Answer.NOBODYS));
                case NOBODY ->
                    transaction.executeWithoutResult(
                            status -> assertThat(answer()).isEqualTo(Answer.NOBODYS));
                default -> as(who.acting(), () -> inTransaction(who, other, ending));
            }
        } finally {
            if (ending == Ending.ANOTHER_INSIDE) holdingTwo.release();
            // the thread goes back to its own pool as well
            var ignored = Thread.interrupted();
            SecurityContextHolder.clearContext();
        }
        if (random.nextInt(4) == 0) nobodyIsLeft();
    }

    private void inTransaction(User who, User other, Ending ending) {
        try {
            transaction.executeWithoutResult(status -> {
                assertThat(answer()).isEqualTo(who.own());
                end(ending, other);
                assertThat(ending == Ending.AS_SEEN_BY ? who.own() : answer()).isEqualTo(who.own());
            });
        } catch (DataAccessException | TransactionException | Gone e) {
            assertThat(ending)
                    .as("%s, because of %s", e, e.getCause())
                    .isNotIn(Ending.ORDINARY, Ending.ANOTHER_INSIDE, Ending.AS_SEEN_BY, Ending.INTERRUPTED);
        }
    }

    /** The browser is gone, or whatever else a program did not think of. */
    private static final class Gone extends RuntimeException {}

    private void end(Ending ending, User other) {
        switch (ending) {
            case ORDINARY, WITHOUT_TRANSACTION, NOBODY -> {}
            case EXCEPTION -> throw new Gone();
            case STATEMENT_TIMEOUT -> {
                sql.sql("select set_config('statement_timeout', '3ms', true)")
                        .query(String.class)
                        .single();
                sleeps();
            }
            case CANCELLED -> whileAsleep("select pg_cancel_backend(?)");
            case CONNECTION_ENDED -> {
                superuser
                        .sql("select pg_terminate_backend(?)")
                        .param(pid())
                        .query(Boolean.class)
                        .single();
            }
            case INTERRUPTED -> Thread.currentThread().interrupt();
            case REFUSED ->
                sql.sql(
                                "insert into draft (key, form_url, label, fields, sheet, saved_at) select key, '/', '', '{}', sheet, now() from draft where key = 'pooled'")
                        .update();
            case ANOTHER_INSIDE ->
                as(
                        other.acting(),
                        () -> another.executeWithoutResult(
                                status -> assertThat(answer()).isEqualTo(other.own())));
            case AS_SEEN_BY ->
                sql.sql("select set_config('norishiro.seen_by', ?, true)")
                        .param(UUID.randomUUID() + "|" + other.acting().agency())
                        .query(String.class)
                        .single();
        }
    }

    private void whileAsleep(String stop) {
        var pid = pid();
        var stopping = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(random.nextInt(4));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            superuser.sql(stop).param(pid).query(Boolean.class).single();
        });
        try {
            sleeps();
        } finally {
            joined(stopping);
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int pid() {
        return sql.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    private void sleeps() {
        sql.sql("select 1 from pg_sleep(0.03)").query(Integer.class).single();
    }

    private Answer answer() {
        return sql.sql(WHO_AND_WHAT).query((row, n) -> answer(row)).single();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                ids(row.getArray(4)),
                ids(row.getArray(5)));
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).collect(Collectors.toSet());
    }

    /** As whoever comes next would find it, before saying who they are. */
    private void nobodyIsLeft() {
        try (var connection = pool.getConnection();
                var ask = connection.createStatement()) {
            assertThat(connection.getAutoCommit()).isTrue();
            var found = ask.executeQuery("""
                    select coalesce(current_setting('norishiro.identity', true), '') || coalesce(current_setting('norishiro.seen_by', true), '')
                      || coalesce(my_staff()::text, '') || current_setting('statement_timeout')""");
            found.next();
            assertThat(found.getString(1)).isEqualTo("0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
