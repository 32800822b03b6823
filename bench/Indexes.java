import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Indexes are dropped before loading and made again afterwards, as they were; foreign keys, which loading passed over, are looked at at the end. */
record Indexes(Connection sql, List<String> definitions) {
    static Indexes drop(Connection sql, List<String> tables) throws SQLException {
        var definitions = new ArrayList<String>();
        var names = new ArrayList<String>();
        try (var found = sql.prepareStatement("""
                select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i
                where i.indrelid = any(select unnest(?)::regclass) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""")) {
            found.setArray(1, sql.createArrayOf("text", tables.toArray()));
            for (var rows = found.executeQuery(); rows.next(); ) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        for (var name : names) run(sql, "drop index " + name);
        return new Indexes(sql, definitions);
    }

    void create() throws SQLException {
        for (var definition : definitions) {
            var begun = System.nanoTime();
            run(sql, definition);
            if (definition.contains("gin")) System.out.printf("  the index of words among them: %.1f s%n", Municipality.seconds(begun));
        }
    }

    /** Every foreign key of these tables leads somewhere. */
    static boolean nothingDangles(Connection sql, List<String> tables) throws SQLException {
        var questions = new ArrayList<String>();
        try (var found = sql.prepareStatement("""
                select c.conrelid::regclass || '.' || c.conname,
                  format('select count(*) from %s t where %s and not exists (select from %s r where %s)', c.conrelid::regclass,
                    (select string_agg(format('t.%I is not null', a.attname), ' and ') from unnest(c.conkey) k join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k),
                    c.confrelid::regclass,
                    (select string_agg(format('r.%I = t.%I', b.attname, a.attname), ' and ') from unnest(c.conkey, c.confkey) k (mine, its)
                     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = mine join pg_attribute b on b.attrelid = c.confrelid and b.attnum = its))
                from pg_constraint c where c.contype = 'f' and c.conrelid = any(select unnest(?)::regclass)""")) {
            found.setArray(1, sql.createArrayOf("text", tables.toArray()));
            for (var rows = found.executeQuery(); rows.next(); ) questions.add(rows.getString(1) + "\n" + rows.getString(2));
        }
        var fine = true;
        for (var question : questions) {
            try (var counted = sql.createStatement().executeQuery(question.split("\n", 2)[1])) {
                counted.next();
                if (counted.getLong(1) == 0) continue;
                System.out.printf("DANGLING: %s, %d rows%n", question.split("\n", 2)[0], counted.getLong(1));
                fine = false;
            }
        }
        System.out.printf("foreign keys looked at: %d%s%n", questions.size(), fine ? ", nothing dangles" : "");
        return fine && !questions.isEmpty();
    }

    private static void run(Connection sql, String command) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute(command);
        }
    }
}
