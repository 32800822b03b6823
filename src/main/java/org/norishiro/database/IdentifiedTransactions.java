package org.norishiro.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Every transaction begins by telling the database, in a form that cannot be forged there, who acts. */
final class IdentifiedTransactions extends JdbcTransactionManager {
    private final transient ClaimSigning signing;
    private final transient ObjectProvider<TransactionIdentity> identity;
    /** Once found: it stays the same, and looking for it takes as long as a short query. */
    private transient volatile @Nullable TransactionIdentity known;

    IdentifiedTransactions(DataSource dataSource, ClaimSigning signing, ObjectProvider<TransactionIdentity> identity) {
        super(dataSource);
        this.signing = signing;
        this.identity = identity;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            tellWhoActs();
        } catch (SQLException | RuntimeException e) {
            // begun but not usable: give the connection back clean before refusing. Left with the thread, whatever
            // comes
            // next on it would take part in a transaction without a name that nobody ever commits.
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("could not tell the database who acts", e);
        }
    }

    private void tellWhoActs() throws SQLException {
        var source = identity();
        var who = source == null ? null : source.current();
        if (who == null) return;
        var connection = DataSourceUtils.getConnection(obtainDataSource());
        try (var statement = connection.prepareStatement("select act_as(?)")) {
            statement.setString(1, signing.sign(who));
            statement.execute();
        } finally {
            DataSourceUtils.releaseConnection(connection, obtainDataSource());
        }
    }

    private @Nullable TransactionIdentity identity() {
        var found = known;
        if (found == null) known = found = identity.stream().findFirst().orElse(null);
        return found;
    }
}
