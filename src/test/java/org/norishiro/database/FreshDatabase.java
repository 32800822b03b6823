package org.norishiro.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;

/**
 * Gives every test class the database as the program left it when it had started. Starting a program and a server takes many
 * times as long as copying what they begin with.
 */
@TestComponent
public class FreshDatabase {
    private static final String DATABASE = "norishiro";
    private static final String BEGINNING = "beginning";

    private final Machinery machinery;
    private final HikariDataSource pool;
    private boolean kept;
    private boolean left;

    FreshDatabase(ApplicationContext program, HikariDataSource pool) {
        this.machinery = Machinery.behind(program);
        this.pool = pool;
        // a class needs one or two, and all there are begin anew with each
        pool.getHikariConfigMXBean().setMinimumIdle(1);
    }

    /** From now on every class finds what is there: for whoever breaks something in it and asks which test notices. */
    public void leaveAsItIs() {
        left = true;
    }

    /** As it was the first time; nobody may be using it. */
    public void begin() throws SQLException {
        if (left) return;
        if (kept) copy(BEGINNING, DATABASE);
        else copy(DATABASE, BEGINNING);
        kept = true;
        // its connections lead to what is no more
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private void copy(String from, String to) throws SQLException {
        try (var connection = machinery.besideTheDatabase().getConnection();
                var statement = connection.createStatement()) {
            // the pool may be opening connections at this moment: a database in use is not copied
            for (var command : List.of(
                    "alter database " + from + " allow_connections false",
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + from + "'",
                    "drop database if exists " + to + " with (force)",
                    "create database " + to + " template " + from + " owner " + EmbeddedServer.OWNER,
                    "alter database " + from + " allow_connections true",
                    "revoke all on database " + to + " from public",
                    "grant connect on database " + to + " to " + EmbeddedServer.RUNTIME)) statement.execute(command);
        }
    }
}
