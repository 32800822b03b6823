package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.norishiro.gate.inventory.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** AZ-01: whatever runs without being asked by a browser is listed, with in whose name it runs and by what rule. */
@GateWorld
class JobInventoryTest {
    private static final Set<String> NAMES = Set.of(
            // whoever caused it, under row-level security
            "CALLER",
            // the owner of the tables, in a function listed in CatalogueTest
            "OWNER",
            // a post of the demonstration, or that of who asked for it before, under row-level security
            "POST",
            // nobody: reaches no record
            "NOBODY");

    @Autowired
    JdbcClient sql;

    private record Job(String what, String as, String rule) {}

    private static List<Job> listed() throws IOException {
        try (var lines = Files.lines(Path.of("docs/security/jobs.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Job(cells[0] + " " + cells[1], cells[2], cells[3]))
                    .toList();
        }
    }

    private TreeMap<String, String> triggers() {
        var triggers = new TreeMap<String, String>();
        sql.sql("""
                        select distinct 'TRIGGER ' || p.proname, case when p.prosecdef then 'OWNER' else 'CALLER' end
                        from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
                        where not t.tgisinternal and c.relnamespace = 'norishiro'::regnamespace""")
                .query((row, n) -> triggers.put(row.getString(1), row.getString(2)))
                .list();
        sql.sql("select 'EVENT_TRIGGER ' || evtname from pg_event_trigger")
                .query((row, n) -> triggers.put(row.getString(1), "OWNER"))
                .list();
        return triggers;
    }

    @Test
    void whatever_runs_by_itself_is_listed_and_whatever_is_listed_runs() throws IOException {
        Set<String> found = new TreeSet<>(Jobs.in(Path.of("target/classes")));
        found.addAll(triggers().keySet());
        assertThat(Difference.between(listed().stream().map(Job::what).toList(), found))
                .isEqualTo(Difference.NONE);
    }

    @Test
    void it_says_in_whose_name_it_runs_and_by_what_rule() throws IOException {
        assertThat(listed()).allSatisfy(job -> {
            assertThat(NAMES).contains(job.as());
            assertThat(job.rule()).as(job.what()).isNotBlank();
        });
    }

    @Test
    void a_trigger_runs_in_the_name_that_is_listed() throws IOException {
        var triggers = triggers();
        assertThat(listed().stream().filter(job -> job.what().contains("TRIGGER ")))
                .isNotEmpty()
                .allSatisfy(job -> assertThat(triggers).containsEntry(job.what(), job.as()));
    }
}
