import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into one table, by {@code copy}. */
final class Table implements AutoCloseable {
    private static final int FULL = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder waiting = new StringBuilder();
    private long rows;

    Table(Connection to, String name, String columns) throws SQLException {
        copy = to.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + name + " (" + columns + ") from stdin");
    }

    /** The text of a value is its {@code toString}; null is null, an array of objects an array. */
    void add(Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            if (i > 0) waiting.append('\t');
            append(values[i]);
        }
        waiting.append('\n');
        rows++;
        if (waiting.length() > FULL) send();
    }

    private void append(Object value) {
        if (value == null) {
            waiting.append("\\N");
        } else if (value instanceof Object[] many) {
            waiting.append('{').append(String.join(",", Arrays.stream(many).map(Object::toString).toList())).append('}');
        } else {
            var text = value.toString();
            if (text.indexOf('\\') >= 0 || text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0) throw new IllegalArgumentException("not a text of ours: " + text);
            waiting.append(text);
        }
    }

    private void send() throws SQLException {
        var bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        waiting.setLength(0);
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        send();
        copy.endCopy();
    }
}
