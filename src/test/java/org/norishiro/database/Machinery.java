package org.norishiro.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands behind a test's program: its server as the superuser sees it, further pools of connections as a second program would hold. */
public final class Machinery {
    private final DatabaseAccess access;
    private final DatabaseProperties properties;
    private final ClaimSigning signing;
    private final ObjectProvider<TransactionIdentity> identity;

    private Machinery(
            DatabaseAccess access,
            DatabaseProperties properties,
            ClaimSigning signing,
            ObjectProvider<TransactionIdentity> identity) {
        this.access = access;
        this.properties = properties;
        this.signing = signing;
        this.identity = identity;
    }

    public static Machinery behind(ApplicationContext program) {
        return new Machinery(
                program.getBean(DatabaseAccess.class),
                program.getBean(DatabaseProperties.class),
                program.getBean(ClaimSigning.class),
                program.getBeanProvider(TransactionIdentity.class));
    }

    /** Where the data are kept: the server's own files, and its log beside them. */
    public Path home() {
        return properties.home();
    }

    /** Bound by nothing, each statement by itself: for looking behind the program, and for breaking its connections. */
    public JdbcClient superuser() {
        return JdbcClient.create(asSuperuser());
    }

    /** For what nobody can do who is in the database itself. */
    DataSource besideTheDatabase() {
        var source = asSuperuser();
        source.setDatabaseName("postgres");
        return source;
    }

    private PGSimpleDataSource asSuperuser() {
        return asSuperuser(access, home());
    }

    static PGSimpleDataSource asSuperuser(DatabaseAccess access, Path home) {
        var source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser("postgres");
        source.setCurrentSchema("norishiro");
        try {
            source.setPassword(Secrets.keptIn(home).superuser());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return source;
    }

    /** Writes past every trigger, in one transaction: what no program could. */
    public void pastTriggers(Consumer<JdbcClient> work) {
        var source = asSuperuser();
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
            var sql = JdbcClient.create(source);
            sql.sql("set local session_replication_role = replica").update();
            work.accept(sql);
        });
    }

    /** For a transaction of whoever acts now. */
    public String claim() {
        return signing.sign(Objects.requireNonNull(identity.getObject().current()));
    }

    /** Connections set up as the program's own. */
    public HikariDataSource pool(int size) {
        var pool = new DatabaseConfiguration()
                .dataSource(access, new DatabaseProperties(null, access.url(), null, null, null, null, size));
        pool.setPoolName("norishiro-test");
        return pool;
    }

    /** Transactions that begin as the program's do. */
    public PlatformTransactionManager transactions(HikariDataSource pool) {
        return new IdentifiedTransactions(pool, signing, identity);
    }
}
