import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a whole municipality in a data directory of its own: the program founds it, the facts are loaded by {@code copy}, what follows from
 * them is derived in bulk and then compared with what the triggers derive. The same for the same seed and day.
 */
public class Municipality {
    /** What is filled; everything else stays as the program founded it. */
    static final List<String> FILLED = List.of("agency", "staff", "credential", "post", "person", "household", "membership", "support_case",
            "team_member", "case_role", "issue", "assessment", "disclosure", "progress_note", "wording", "reach", "shown_class");

    final Connection sql;
    final Facts facts;
    final long notes;

    Municipality(Connection sql, int residents, int cases, int notes, long seed) throws SQLException {
        this.sql = sql;
        this.notes = notes;
        this.facts = new Facts(sql, residents, cases, notes, seed);
    }

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[1]);
        clear(data);
        var fine = false;
        try (var program = Program.start(Path.of(arguments[0]), data, "--norishiro.demo.cases=false"); var sql = program.superuser()) {
            fine = new Municipality(sql, number(arguments[2]), number(arguments[3]), number(arguments[4]), Long.parseLong(arguments[5])).make();
        }
        // what the notes are made of is looked for later
        Files.writeString(data.resolve("municipality.properties"),
                "residents=%s%ncases=%s%nnotes=%s%nseed=%s%n".formatted(arguments[2], arguments[3], arguments[4], arguments[5]));
        System.out.printf("on disk: %,d MB in %s%n", megabytes(data), data);
        System.exit(fine ? 0 : 1);
    }

    boolean make() throws SQLException {
        sql.setAutoCommit(false);
        run("set synchronous_commit = off");
        run("set maintenance_work_mem = '512MB'");
        run("set max_parallel_maintenance_workers = 2");
        run("set session_replication_role = replica");
        var begun = System.nanoTime();
        var indexes = Indexes.drop(sql, FILLED);
        facts.load();
        var indexed = System.nanoTime();
        indexes.create();
        var derived = System.nanoTime();
        for (var step : Derived.STEPS) run(step);
        sql.commit();
        var whole = seconds(begun);
        System.out.printf("indexes of what was copied: %.1f s; reach and shown kinds derived: %.1f s%n", (derived - indexed) / 1e9, seconds(derived));
        run("set session_replication_role = origin");
        sql.setAutoCommit(true);
        var vacuumed = System.nanoTime();
        run("vacuum analyze");
        System.out.printf("notes: copied alone %,.0f a second, with their wordings %,.0f; all of the municipality, derived and indexed, %,.0f notes a second (%.1f s, and %.1f s of vacuum analyze)%n",
                notes / facts.noteSeconds, notes / (facts.noteSeconds + facts.wordingSeconds), notes / whole, whole, seconds(vacuumed));
        counts();
        return (notes / facts.noteSeconds >= 20_000 || late()) & new Derived(sql).isWhatTriggersDerive() & Indexes.nothingDangles(sql, FILLED);
    }

    private static boolean late() {
        System.out.println("NOT 20,000 notes a second");
        return false;
    }

    private void counts() throws SQLException {
        for (var table : FILLED) {
            try (var counted = sql.createStatement().executeQuery("select count(*), pg_size_pretty(pg_total_relation_size('" + table + "')) from " + table)) {
                counted.next();
                System.out.printf("  %-14s %,10d rows %10s%n", table, counted.getLong(1), counted.getString(2));
            }
        }
        try (var reached = sql.createStatement().executeQuery("""
                select min(n), percentile_disc(0.5) within group (order by n), max(n)
                from (select count(distinct object_id) as n from reach where kind = 'CASE' and not implied group by agency_id) r""")) {
            reached.next();
            System.out.printf("cases in reach of an agency with any: least %d, half of them at most %d, most %d%n", reached.getInt(1), reached.getInt(2), reached.getInt(3));
        }
    }

    private void run(String command) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute(command);
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", "").replace("_", ""));
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Only what looks like a data directory of ours is thrown away. */
    static void clear(Path data) throws IOException {
        if (!Files.exists(data)) return;
        if (!Files.exists(data.resolve("program.log"))) throw new IOException(data + " is not a data directory of a measurement; name another one or remove it");
        try (var all = Files.walk(data)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    static long megabytes(Path data) throws IOException {
        try (var all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum() >> 20;
        }
    }
}
