import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** What was asked during requests, asked again, each in turn through the gate as the program does it and without it: the time in the database. */
final class Replay {
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");
    private static final Pattern CLAIM = Pattern.compile("(?i)select act_as\\(.*");

    /** One request of somebody. */
    record Script(People who, List<Capture.Asked> asked) {}

    /** Milliseconds of each request, both ways. */
    record Times(double[] gate, double[] bare) {
        static double at(double[] times, int percent) {
            var sorted = times.clone();
            Arrays.sort(sorted);
            return sorted[Math.min(sorted.length - 1, (sorted.length * percent + 99) / 100 - 1)];
        }

        Times and(Times more) {
            return new Times(joined(gate, more.gate), joined(bare, more.bare));
        }

        private static double[] joined(double[] one, double[] other) {
            return DoubleStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
        }

        double gate(int percent) {
            return at(gate, percent);
        }

        double bare(int percent) {
            return at(bare, percent);
        }

        /** Of the means without the slowest twentieth of either, which are pauses of the machine rather than work. */
        double ratio() {
            return usual(gate) / usual(bare);
        }

        private static double usual(double[] times) {
            return Arrays.stream(times).sorted().limit(Math.max(1, times.length * 19L / 20)).average().orElseThrow();
        }
    }

    /** How long one statement took both ways, and how many rows it brought. */
    private static final class Cost {
        long[] nanos = new long[2];
        long[] rows = new long[2];
        int times;
    }

    private final Connection gate;
    private final Connection bare;
    private final Connection keys;
    private final Bare without;
    private final Map<String, Cost> costs = new LinkedHashMap<>();
    private boolean counting;

    Replay(Program program, Connection keys, Bare without) throws Exception {
        this.gate = program.runtime();
        this.bare = program.superuser();
        this.keys = keys;
        this.without = without;
        for (var each : List.of(gate, bare)) {
            try (var mode = each.createStatement()) {
                mode.execute("set plan_cache_mode = force_generic_plan");
            }
            each.setAutoCommit(false);
        }
    }

    /** Some rounds first, so that every statement is prepared and planned as in a program that has been running for a while. */
    Times times(List<Script> scripts, int warmUp, Set<String> anew) throws SQLException {
        costs.clear();
        counting = false;
        for (var n = 0; n < warmUp; n++) both(scripts.get(n % scripts.size()), n, anew);
        counting = true;
        var gateTimes = new ArrayList<Double>();
        var bareTimes = new ArrayList<Double>();
        for (var n = 0; n < scripts.size(); n++) {
            var took = both(scripts.get(n), n, anew);
            gateTimes.add(took[0] / 1e6);
            bareTimes.add(took[1] / 1e6);
        }
        return new Times(gateTimes.stream().mapToDouble(each -> each).toArray(), bareTimes.stream().mapToDouble(each -> each).toArray());
    }

    /** Whichever goes first warms what the other reads: they take turns. */
    private long[] both(Script script, int n, Set<String> anew) throws SQLException {
        var took = new long[2];
        for (var side : n % 2 == 0 ? new int[] {0, 1} : new int[] {1, 0}) took[side] = run(script, side, anew);
        return took;
    }

    private long run(Script script, int side, Set<String> anew) throws SQLException {
        var connection = side == 0 ? gate : bare;
        var claim = claim(script.who());
        if (side == 1) {
            without.act(bare, script.who());
            bare.commit();
        }
        // what a request adds has an id of its own each time
        var ids = new HashMap<String, String>();
        var statements = new ArrayList<String>();
        for (var asked : script.asked()) {
            var question = PARAMETER.matcher(asked.sql()).replaceAll("?");
            statements.add(side == 0 ? question : without.of(question));
        }
        var sum = 0L;
        for (var n = 0; n < statements.size(); n++) {
            var asked = script.asked().get(n);
            var begun = System.nanoTime();
            var rows = 0;
            if (asked.sql().isBlank() || asked.is("BEGIN") || asked.is("SET ")) continue;
            if (asked.is("COMMIT")) connection.commit();
            else if (asked.is("ROLLBACK")) connection.rollback();
            else if (CLAIM.matcher(asked.sql()).matches()) {
                if (side == 1) continue;
                rows = execute(connection, statements.get(n), List.of(claim), ids, anew);
            } else rows = execute(connection, statements.get(n), asked.values(), ids, anew);
            var took = System.nanoTime() - begun;
            sum += took;
            if (counting) count(asked.sql(), side, took, rows);
        }
        return sum;
    }

    private void count(String sql, int side, long took, int rows) {
        var cost = costs.computeIfAbsent(sql, unknown -> new Cost());
        cost.nanos[side] += took;
        cost.rows[side] += rows;
        if (side == 0) cost.times++;
    }

    private static int execute(Connection on, String question, List<String> values, Map<String, String> ids, Set<String> anew) throws SQLException {
        try (var statement = on.prepareStatement(question)) {
            for (var n = 0; n < values.size(); n++) {
                var value = values.get(n);
                if (value != null && anew.contains(value)) value = ids.computeIfAbsent(value, old -> UUID.randomUUID().toString());
                statement.setObject(n + 1, value, Types.OTHER);
            }
            if (!statement.execute()) return statement.getUpdateCount();
            var rows = 0;
            try (var found = statement.getResultSet()) {
                while (found.next()) rows++;
            }
            return rows;
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + question + " with " + values, e);
        }
    }

    /** Signed as the program signs it. */
    private String claim(People who) throws SQLException {
        try (var signed = keys.prepareStatement("select claim || '|' || norishiro.signature(claim) from (select concat_ws('|', (select municipality_id from norishiro.municipality), "
                + "?::uuid, ?::uuid, (extract(epoch from clock_timestamp()) * 1000)::bigint) as claim) c")) {
            signed.setObject(1, who.staff());
            signed.setObject(2, who.post());
            var found = signed.executeQuery();
            found.next();
            return found.getString(1);
        }
    }

    /** The dearest statements of the last measurement, for whoever looks for what to improve. */
    void detail() {
        costs.entrySet().stream().sorted((a, b) -> Long.compare(b.getValue().nanos[0] - b.getValue().nanos[1], a.getValue().nanos[0] - a.getValue().nanos[1])).limit(12)
                .forEach(each -> System.out.printf("    %8.2f ms gate %8.2f bare, %d times, rows %d/%d: %.130s%n", each.getValue().nanos[0] / 1e6 / Math.max(1, each.getValue().times),
                        each.getValue().nanos[1] / 1e6 / Math.max(1, each.getValue().times), each.getValue().times, each.getValue().rows[0], each.getValue().rows[1],
                        each.getKey().replaceAll("\\s+", " ")));
    }

    void close() throws SQLException {
        gate.close();
        bare.close();
    }
}
