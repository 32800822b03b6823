package org.norishiro.gate;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.World;
import org.norishiro.gate.Asked.Answer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a form inside one transaction, looks at what it wrote, and takes it back. */
@TestComponent
final class Trial {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?\\+\\d\\d");

    /** That it was tried stands on the audit trail, and which forms were taken in a table of their own: neither is what was asked for. */
    private static final String WRITTEN = """
            select relname, n_tup_ins as added, n_tup_upd as changed, n_tup_del as deleted,
              (select string_agg(quote_ident(a.attname), ',' order by a.attnum) from pg_attribute a
               where a.attrelid = t.relid and a.attnum > 0 and has_column_privilege(t.relid, a.attnum, 'select')) as seen,
              has_table_privilege(t.relid, 'select') as whole
            from pg_stat_xact_user_tables t
            where schemaname = 'norishiro' and n_tup_ins + n_tup_upd + n_tup_del > 0
              and relname not in ('audit_entry', 'submission', 'draft')""";

    private static final String WRITTEN_NOW =
            " where xmin::text::bigint >= (pg_current_xact_id()::text::bigint & 4294967295)";

    private static final String NOTHING = "0 added, 0 changed, 0 deleted";

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

    /** What came of it: the answer, and of each table how many rows were written, with those whoever sent it sees. */
    record Came(Answer answer, Map<String, String> written) {
        /** Whatever a refused form shows again of what was typed. */
        boolean didAs(Came other) {
            return answer.status() == other.answer.status()
                    && answer.headers().equals(other.answer.headers())
                    && written.equals(other.written);
        }

        String differenceFrom(Came other) {
            return answer.equals(other.answer)
                    ? written + " instead of " + other.written
                    : answer.differenceFrom(other.answer);
        }
    }

    Came send(Sending sending) {
        var came = world.as(
                sending.login(),
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    var before = counts();
                    var answer = asked.ask(sending);
                    return answer.status() < 500 && !ended() ? new Came(answer, writtenSince(before)) : null;
                }));
        // what the database refuses ends the one transaction of a trial; where each has its own it is an answer
        return came == null ? new Came(asked.ask(sending), Map.of()) : came;
    }

    private boolean ended() {
        try {
            return sql.sql("select false").query(Boolean.class).single();
        } catch (UncategorizedSQLException aborted) {
            return true;
        }
    }

    /** The server adds them up over several transactions of a connection. */
    private Map<String, Map<String, Object>> counts() {
        var counts = new TreeMap<String, Map<String, Object>>();
        for (var table : sql.sql(WRITTEN).query().listOfRows()) counts.put(String.valueOf(table.get("relname")), table);
        return counts;
    }

    private Map<String, String> writtenSince(Map<String, Map<String, Object>> before) {
        var written = new TreeMap<String, String>();
        counts().forEach((name, now) -> {
            var earlier = before.getOrDefault(name, Map.of());
            var how = Stream.of("added", "changed", "deleted")
                    .map(act -> (long) now.get(act) - (long) earlier.getOrDefault(act, 0L) + " " + act)
                    .collect(Collectors.joining(", "));
            if (!how.equals(NOTHING)) written.put(name, how + rows(name, now));
        });
        return written;
    }

    private String rows(String name, Map<String, Object> table) {
        var seen = table.get("seen");
        if (seen == null) return "";
        return rows(seen.toString(), name + (Boolean.TRUE.equals(table.get("whole")) ? WRITTEN_NOW : ""));
    }

    /** Of a table that is read column by column all of them: which transaction wrote a row is not among the columns. */
    private String rows(String columns, String from) {
        return sql.sql("select row(" + columns + ")::text from " + from).query(String.class).list().stream()
                .map(this::sameEachTime)
                .sorted()
                .collect(Collectors.joining("; ", ": ", ""));
    }

    private String sameEachTime(String row) {
        var ids = ID.matcher(row).replaceAll(found -> records.known().contains(found.group()) ? found.group() : "NEW");
        return MOMENT.matcher(ids).replaceAll("NOW");
    }
}
