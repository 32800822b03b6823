import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The folding of the database ({@code folded}), asked once for each letter and put together here: folding a million notes there takes minutes.
 * True only for texts in which no letter changes with its neighbour, as the made-up ones are; whether it is true is checked afterwards.
 */
final class Fold {
    private final Connection sql;
    private final Map<Integer, String> letters = new HashMap<>();

    Fold(Connection sql) {
        this.sql = sql;
    }

    String of(String text) throws SQLException {
        var folded = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var letter = text.codePointAt(i);
            var known = letters.get(letter);
            if (known == null) letters.put(letter, known = ask(letter));
            folded.append(known);
        }
        return folded.toString();
    }

    /** As a {@code wording} is put together. */
    String words(String... texts) throws SQLException {
        return joined(texts, false);
    }

    /** As the names somebody is looked for by are. */
    String names(String... names) throws SQLException {
        return joined(names, true);
    }

    private String joined(String[] texts, boolean names) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (var text : texts) {
            var folded = of(text);
            if (names) folded = folded.replace("ー", "");
            if (!folded.isEmpty()) parts.add(folded);
        }
        return String.join("/", parts);
    }

    private String ask(int letter) throws SQLException {
        try (var asked = sql.prepareStatement("select folded(?)")) {
            asked.setString(1, Character.toString(letter));
            var answer = asked.executeQuery();
            answer.next();
            return answer.getString(1);
        }
    }
}
