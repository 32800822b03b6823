package org.norishiro.database;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Work that only the owner of the tables may do because nobody can sign in yet: founding a municipality with its first posts.
 * All or nothing. Reads no personal data: row-level security binds the owner too.
 */
public final class OwnerWork {
    private final DataSource owner;

    OwnerWork(DataSource owner) {
        this.owner = owner;
    }

    public void run(Consumer<JdbcClient> work) {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.accept(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
                connection.commit();
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (java.sql.SQLException e) {
            throw new CannotUseDatabase("所有者の役割での準備ができませんでした。原因: " + e.getMessage(), e);
        }
    }
}
