package org.norishiro.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field that the code behind an address can read, as {@code docs/security/fields.csv} lists them.
 *
 * @param name with {@code *} for what is only known while running: {@code version-*}
 * @param names what an id in it names
 */
record Field(String route, String name, Type type, @Nullable Kind names) {
    /** What may stand in a field, and by that what becomes of it. */
    enum Type {
        /** Free words: kept as they are, never markup, never part of a statement. */
        TEXT,
        /** A password. */
        SECRET,
        /** A number, telephone number, mail address or code of a list. */
        CODE,
        /** One or some of those the page offers; another one is refused or taken for none. */
        CHOICE,
        DATE,
        NUMBER,
        /** As of which state of the record the form was opened. */
        VERSION,
        TICK,
        /** Names a record: which has to be in reach if it is about residents. */
        ID,
        FILE,
        /** Which form this is, so that it acts once; made by the page. */
        RECEIPT,
        /** A draft, found among one's own alone. */
        DRAFT,
        /** How a list is looked at. */
        LIST,
        /** Where in the form one goes on; nothing of it is kept. */
        STEP,
        /** Where one goes on afterwards: within the program alone. */
        ADDRESS,
        /** Looks at everything that was sent, for the names listed beside it or to keep it as a draft of one's own. */
        EVERY
    }

    static List<Field> all() {
        try (var lines = Files.lines(Path.of("docs/security/fields.csv"))) {
            return lines.skip(1).map(Field::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Field of(String line) {
        var cells = line.split(",", -1);
        return new Field(
                cells[0] + " " + cells[1],
                cells[2],
                Type.valueOf(cells[3]),
                cells[4].isEmpty() ? null : Kind.valueOf(cells[4]));
    }

    @Override
    public String toString() {
        return route + " " + name;
    }
}
