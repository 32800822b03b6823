import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the program really asks the database while it answers one request, read from the log of the database: statements and values. */
final class Capture implements AutoCloseable {
    private static final Pattern EXECUTED = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']|'')*)')");
    private static final int MESSAGE = 13;

    /** @param values as texts, in the order of the question marks; null is null */
    record Asked(String sql, List<String> values) {
        boolean is(String begun) {
            return sql.regionMatches(true, 0, begun, 0, begun.length());
        }
    }

    /** A request somebody sends. */
    interface Request {
        void send() throws IOException, InterruptedException;
    }

    private final Connection sql;
    private final Path logs;
    private long readTo;

    Capture(Program program, Connection superuser) throws SQLException, IOException, InterruptedException {
        this.sql = superuser;
        this.logs = program.data.resolve("log");
        run("alter system set log_destination = 'csvlog'");
        run("alter system set log_statement = 'all'");
        run("select pg_reload_conf()");
        Thread.sleep(1500);
        until(mark());
    }

    List<Asked> of(Request request) throws SQLException, IOException, InterruptedException {
        var asked = new ArrayList<Asked>();
        request.send();
        for (var row : until(mark())) {
            if (!row.get(1).equals("norishiro_runtime")) continue;
            var executed = EXECUTED.matcher(row.get(MESSAGE));
            if (executed.matches()) asked.add(asked(executed.group(1), row.get(MESSAGE + 1)));
        }
        return asked;
    }

    private static Asked asked(String sql, String detail) {
        var values = new ArrayList<String>();
        for (var found = VALUE.matcher(detail); found.find(); ) {
            if (Integer.parseInt(found.group(1)) != values.size() + 1) throw new IllegalStateException("not understood: " + detail);
            values.add(found.group(2).equals("NULL") ? null : found.group(3).replace("''", "'"));
        }
        return new Asked(sql, values);
    }

    private String mark() throws SQLException {
        var mark = "mark " + UUID.randomUUID();
        run("select '" + mark + "'");
        return mark;
    }

    /** The rows that were written up to the mark; the log is written by a process of its own, a moment later. */
    private List<List<String>> until(String mark) throws IOException, InterruptedException {
        for (var tries = 0; tries < 500; tries++) {
            var log = newest();
            if (log != null) {
                var bytes = after(log);
                var text = new String(bytes, StandardCharsets.UTF_8);
                if (text.contains(mark) && text.endsWith("\n")) {
                    readTo += bytes.length;
                    return rows(text);
                }
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("the log of the database does not tell what is asked");
    }

    private byte[] after(Path log) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(readTo);
            var bytes = new byte[(int) (file.length() - readTo)];
            file.readFully(bytes);
            return bytes;
        }
    }

    private Path newest() throws IOException {
        try (var all = Files.list(logs)) {
            return all.filter(path -> path.toString().endsWith(".csv")).max(Comparator.comparing(path -> path.toFile().lastModified())).orElse(null);
        }
    }

    private static List<List<String>> rows(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.length(); i++) {
            var c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == ',') continue;
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                field.append(c);
            }
        }
        return rows;
    }

    private void run(String command) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute(command);
        }
    }

    /** From here on nothing is written down any more. */
    @Override
    public void close() throws SQLException {
        run("alter system reset log_statement");
        run("alter system reset log_destination");
        run("select pg_reload_conf()");
    }
}
