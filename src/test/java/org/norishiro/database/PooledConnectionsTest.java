package org.norishiro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.database.PooledRequests.Ending;
import org.norishiro.database.PooledRequests.User;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * AZ-11: 200 people share ten connections, and every third request ends badly. Whoever asks is who they are and sees exactly their own,
 * and a connection that is back in the pool says of nobody that they act.
 *
 * <p>Seeds are fixed. {@code -Dnorishiro.pooled.requests=1000000} asks a million times.
 */
@ModuleWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PooledConnectionsTest {
    private static final int REQUESTS = Integer.getInteger("norishiro.pooled.requests", 10_000);
    private static final int CONNECTIONS = 10;
    private static final int THREADS = 24;
    private static final int USERS = 200;

    @Autowired
    ApplicationContext program;

    @Autowired
    World world;

    @Autowired
    ClaimSigning signing;

    private Machinery machinery;
    private HikariDataSource pool;
    private PooledUsers users;

    @BeforeAll
    void open() {
        tell(Level.OFF);
        machinery = Machinery.behind(program);
        pool = machinery.pool(CONNECTIONS);
        users = new PooledUsers(
                machinery, new TransactionTemplate(machinery.transactions(pool)), JdbcClient.create(pool));
        users.settle(world.person("yamada").municipality().value(), USERS);
    }

    /** What is provoked two hundred times need not be told as often. */
    private static void tell(Level level) {
        for (var logger :
                List.of("org.springframework.transaction.support.TransactionTemplate", "com.zaxxer.hikari.pool"))
            ((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
    }

    @AfterAll
    void close() {
        tell(Level.INFO);
        pool.close();
    }

    @Test
    void whoever_asks_is_who_they_are_and_sees_exactly_their_own() throws Exception {
        var left = new AtomicInteger(REQUESTS);
        var holdingTwo = new Semaphore(CONNECTIONS - 1);
        var counted = new EnumMap<Ending, Integer>(Ending.class);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var working = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> asks(new Random(thread), left, holdingTwo)))
                    .toList();
            for (var work : working)
                result(work).forEach((ending, times) -> counted.merge(ending, times, Integer::sum));
        }
        System.out.println("requests over " + CONNECTIONS + " connections by their ending: " + counted);
        assertThat(counted).containsOnlyKeys(Ending.values());
        assertThat(counted.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(REQUESTS);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    private static Map<Ending, Integer> result(Future<Map<Ending, Integer>> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private Map<Ending, Integer> asks(Random random, AtomicInteger left, Semaphore holdingTwo) {
        var requests = new PooledRequests(pool, machinery, holdingTwo, random);
        var counted = new EnumMap<Ending, Integer>(Ending.class);
        List<User> all = users.all();
        while (left.getAndDecrement() > 0) {
            var ending = Ending.any(random);
            requests.ask(all.get(random.nextInt(all.size())), all.get(random.nextInt(all.size())), ending);
            counted.merge(ending, 1, Integer::sum);
        }
        return counted;
    }

    /** Otherwise the thread would keep the connection, and take part without a name in a transaction that nobody ends. */
    @Test
    void a_transaction_that_cannot_say_who_acts_leaves_nothing_behind_on_its_thread() {
        var broken = new IdentifiedTransactions(pool, signing, new ObjectProvider<>() {
            @Override
            public TransactionIdentity getObject() {
                return () -> {
                    throw new IllegalStateException("who acts is not known");
                };
            }

            @Override
            public java.util.stream.Stream<TransactionIdentity> stream() {
                return java.util.stream.Stream.of(getObject());
            }
        });
        assertThatThrownBy(() -> new TransactionTemplate(broken).execute(status -> 1))
                .isInstanceOf(RuntimeException.class);
        assertThat(TransactionSynchronizationManager.getResource(pool)).isNull();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void a_connection_that_was_ended_by_the_server_is_not_given_to_anybody_again() throws SQLException {
        try (var connection = pool.getConnection();
                var ask = connection.createStatement()) {
            var found = ask.executeQuery("select pg_backend_pid()");
            found.next();
            machinery
                    .superuser()
                    .sql("select pg_terminate_backend(?)")
                    .param(found.getInt(1))
                    .query(Boolean.class)
                    .single();
            assertThatThrownBy(() -> ask.executeQuery("select 1")).isInstanceOf(SQLException.class);
        }
        for (var i = 0; i < CONNECTIONS; i++)
            try (var connection = pool.getConnection();
                    var ask = connection.createStatement()) {
                assertThat(ask.execute("select 1")).isTrue();
            }
    }
}
