package org.norishiro.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.norishiro.World;
import org.norishiro.gate.Asked.Answer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a form, looks at what it wrote, and takes it back. */
@TestComponent
final class Trial {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?\\+\\d\\d");

    private static final String WRITTEN = """
            select relname, n_tup_ins || ' added, ' || n_tup_upd || ' changed, ' || n_tup_del || ' deleted' as how,
              (select string_agg(quote_ident(a.attname), ',' order by a.attnum) from pg_attribute a
               where a.attrelid = t.relid and a.attnum > 0 and has_column_privilege(t.relid, a.attnum, 'select')) as seen
            from pg_stat_xact_user_tables t
            where schemaname = 'norishiro' and n_tup_ins + n_tup_upd + n_tup_del > 0""";

    private final World world;
    private final Records records;
    private final Asked asked;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Trial(World world, Records records, Asked asked, JdbcClient sql, PlatformTransactionManager transactions) {
        this.world = world;
        this.records = records;
        this.asked = asked;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of sending a form: the answer, and in each table that was written what stands there now. */
    record Came(Answer answer, Map<String, List<String>> written) {}

    Came send(String login, HttpMethod method, String address, Map<String, List<String>> form) {
        return world.as(
                login,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    status.setRollbackOnly();
                    var answer = asked.ask(login, method, address, form);
                    return new Came(answer, answer.status() >= 500 ? Map.of() : written());
                })));
    }

    private Map<String, List<String>> written() {
        var written = new TreeMap<String, List<String>>();
        sql.sql(WRITTEN)
                .query((row, n) -> List.of(row.getString(1), row.getString(2), String.valueOf(row.getString(3))))
                .list()
                .forEach(table -> written.put(table.getFirst(), rows(table.getFirst(), table.get(2), table.get(1))));
        return written;
    }

    /** Those whoever sent it sees, and how many were written, be they seen or not. */
    private List<String> rows(String table, String columns, String how) {
        var rows = new ArrayList<String>();
        if (!columns.equals("null"))
            sql.sql("select row(" + columns + ")::text from " + table)
                    .query(String.class)
                    .list()
                    .forEach(row -> rows.add(sameEachTime(row)));
        rows.sort(null);
        rows.add(how);
        return rows;
    }

    private String sameEachTime(@Nullable String row) {
        var ids = ID.matcher(String.valueOf(row))
                .replaceAll(found -> records.known().contains(found.group()) ? found.group() : "NEW");
        return MOMENT.matcher(ids).replaceAll("NOW");
    }
}
