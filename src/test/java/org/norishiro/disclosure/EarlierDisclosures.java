package org.norishiro.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.norishiro.casework.CaseId;
import org.norishiro.database.OwnerWork;
import org.springframework.boot.test.context.TestComponent;

/** Disclosures as they stood before a migration that ends some of them, and what it does to them. */
@TestComponent
public class EarlierDisclosures {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private final OwnerWork owner;

    EarlierDisclosures(OwnerWork owner) {
        this.owner = owner;
    }

    /** As if nothing had ended them: until the day that was decided. */
    public void reopen(CaseId about) {
        without(
                "disclosure",
                "update disclosure set ended_reason = '', ends_at = (valid_until + 1)::timestamp at time zone 'Asia/Tokyo' where case_id = '%s'",
                about);
        without("shown_class", """
                update shown_class s set valid_until = d.ends_at from disclosure d
                where d.municipality_id = s.municipality_id and d.id = s.disclosure_id and d.case_id = '%s'""", about);
        without("reach", """
                update reach r set valid_until = d.ends_at from disclosure d
                where d.municipality_id = r.municipality_id and d.id = r.source_id and d.case_id = '%s'""", about);
    }

    /** As if these kinds of facts had been decided. */
    public void widen(CaseId about, String kinds) {
        without("disclosure", "update disclosure set classes = '" + kinds + "' where case_id = '%s'", about);
    }

    private void without(String table, String statement, CaseId about) {
        owner.run(sql -> {
            for (var name : new String[] {"disclosure", table})
                sql.sql("alter table " + name + " no force row level security").update();
            sql.sql("alter table " + table + " disable trigger user").update();
            sql.sql(statement.formatted(about)).update();
            sql.sql("alter table " + table + " enable trigger user").update();
            for (var name : new String[] {"disclosure", table})
                sql.sql("alter table " + name + " force row level security").update();
        });
    }

    /** What this migration does once, to what it finds. */
    public void mend(String migration) {
        owner.run(sql -> sql.sql(once(migration)).update());
    }

    private static String once(String migration) {
        try {
            var text = Files.readString(MIGRATIONS.resolve(migration));
            return text.substring(text.indexOf("-- Once:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
