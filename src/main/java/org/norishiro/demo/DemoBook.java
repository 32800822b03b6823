package org.norishiro.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.demo.Rows.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of the demonstration and how they are written: each row in the name of whoever wrote it, under the same rights as
 * when they work. The two worked cases stand in folders of their own beside those of the town.
 */
@Component
class DemoBook {
    private static final List<String> FOLDERS = List.of("hana", "masao", "town");

    private final DemoPeople people;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;
    private final Set<String> writers = ConcurrentHashMap.newKeySet();

    DemoBook(
            DemoPeople people, JdbcClient sql, PlatformTransactionManager transactions, AuditTrail audit, Clock clock) {
        this.people = people;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    DemoDays days() {
        return new DemoDays(LocalDate.now(clock));
    }

    List<Row> rows(String file) {
        return FOLDERS.stream()
                .flatMap(folder -> Rows.ifAny(folder + "/" + file).stream())
                .toList();
    }

    /** Those who write take turns; each writes all of theirs in one transaction, in the order of the table. */
    void write(List<Row> rows, Function<Row, String> by, Consumer<Row> one) {
        rows.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .forEach((login, theirs) -> as(login, () -> theirs.forEach(one)));
    }

    void as(String login, Runnable work) {
        writers.add(login);
        people.as(login, () -> {
            transaction.executeWithoutResult(status -> work.run());
            return true;
        });
    }

    void insert(Insert row) {
        row.run(sql);
    }

    /** What kind of fact an issue of the standard form is. */
    String kindOf(String code) {
        return sql.sql("select issue_class(:code)")
                .param("code", code)
                .query(String.class)
                .single();
    }

    void change(Change row) {
        row.run(sql);
    }

    /** One line in the trail for each who wrote something, instead of one for each row. */
    void sign() {
        for (var login : List.copyOf(writers)) {
            as(login, () -> audit.acted("load demonstration", Subject.all("support_case"), "見本データの用意"));
        }
        writers.clear();
    }

    static @Nullable UUID idOf(String kind, Row row, String column) {
        return row.has(column) ? DemoIds.of(kind + ":" + row.get(column)) : null;
    }

    static @Nullable UUID postOf(Row row, String column) {
        return row.has(column) ? DemoIds.post(row.get(column)).value() : null;
    }

    static @Nullable UUID agencyOf(Row row, String column) {
        return row.has(column) ? DemoIds.agency(row.get(column)).value() : null;
    }

    /** The agency of somebody's main post. */
    static String agencyOf(String login) {
        return Rows.of("staff.csv").stream()
                .filter(row -> row.get("login").equals(login))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + login))
                .get("agency");
    }
}
