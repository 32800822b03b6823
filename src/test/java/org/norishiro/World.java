package org.norishiro;

import java.util.function.Supplier;
import org.norishiro.database.Machinery;
import org.norishiro.demo.DemoIds;
import org.norishiro.demo.DemoPeople;
import org.norishiro.identity.ActAs;
import org.norishiro.identity.Acting;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 架空市 in a test: act in the name of its people, and look at the database as one of them would see it. */
@TestComponent
public class World {
    private final DemoPeople people;
    private final ActAs actAs;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ApplicationContext program;

    World(
            DemoPeople people,
            ActAs actAs,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            ApplicationContext program) {
        this.people = people;
        this.actAs = actAs;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.program = program;
    }

    /** @param login somebody of {@code demo/staff.csv} */
    public <T> T as(String login, Supplier<T> work) {
        return people.as(login, work);
    }

    public void as(String login, Runnable work) {
        people.as(login, () -> {
            work.run();
            return true;
        });
    }

    /** Several steps in one transaction, in that person's name. */
    public <T> T together(String login, Supplier<T> work) {
        return people.as(login, () -> transaction.execute(status -> work.get()));
    }

    /** The same for somebody in a further post of theirs (併任). */
    public <T> T together(Acting who, Supplier<T> work) {
        return actAs.post(who, () -> transaction.execute(status -> work.get()));
    }

    /** One number, as that person's post sees the tables. */
    public int count(String login, String query, Object... parameters) {
        return people.as(
                login,
                () -> transaction.execute(status ->
                        sql.sql(query).params(parameters).query(Integer.class).single()));
    }

    /** What says that this person acts, as the program signs it: for a transaction on another connection. */
    public String claim(String login) {
        return as(login, () -> Machinery.behind(program).claim());
    }

    /** Something of the program itself. */
    public <T> T part(Class<T> of) {
        return program.getBean(of);
    }

    public Acting person(String login) {
        return people.person(login);
    }

    public PostId post(String login) {
        return DemoIds.post(login);
    }

    public AgencyId agency(String key) {
        return DemoIds.agency(key);
    }
}
