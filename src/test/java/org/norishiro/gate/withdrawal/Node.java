package org.norishiro.gate.withdrawal;

import java.util.function.Function;
import org.norishiro.demo.DemoPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One of several programs on the same database: connections of its own, nothing else in common. */
record Node(DemoPeople people, TransactionTemplate transaction, JdbcClient sql) {
    <T> T together(String login, Function<JdbcClient, T> work) {
        return people.as(login, () -> transaction.execute(status -> work.apply(sql)));
    }
}
