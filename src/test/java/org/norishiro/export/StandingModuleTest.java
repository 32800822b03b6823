package org.norishiro.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.export.model.Ending;
import org.norishiro.export.model.Runs.Claim;
import org.norishiro.export.usecase.BeginExport;
import org.norishiro.export.usecase.ClaimExport;
import org.norishiro.export.usecase.FetchExport;
import org.norishiro.export.usecase.StopExport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who makes a file, in whose name, and until when it is there: by the clock of the database, which a test moves by moving the rows. */
@ModuleWorld
class StandingModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ExportWorld exports;

    @Autowired
    ClaimExport claimExport;

    @Autowired
    BeginExport beginExport;

    @Autowired
    StopExport stopExport;

    @Autowired
    PlatformTransactionManager transactions;

    private final String mark = "印" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void a_case() {
        exports.forget();
        exports.open(mark, cases.person("yamada", "ハナ"));
    }

    private void set(String change, Object... values) {
        exports.asOwner(sql -> sql.sql("update " + change).params(values).update());
    }

    @ParameterizedTest
    @CsvSource({"post", "staff"})
    void whose_post_or_account_is_over_gets_nothing(String over) {
        var id = exports.ask("ito", mark);
        UUID whose = over.equals("post")
                ? world.post("ito").value()
                : exports.staff("ito").value();
        set(over + " set valid_until = current_date - 2 where id = ?", whose);
        try {
            exports.makeAll();
            assertThat(exports.left(id)).isZero();
        } finally {
            set(over + " set valid_until = null where id = ?", whose);
        }
        assertThat(exports.find("ito", id).ending()).isEqualTo(Ending.STANDING);
        assertThat(exports.fetch("ito", id)).isEqualTo(new FetchExport.Outcome.Gone(Ending.STANDING));
        assertThat(exports.trail(id)).contains("ACTED end export").doesNotContain("ACTED finish export");
    }

    @Test
    void after_its_day_it_is_there_no_more_by_the_clock_of_the_database() {
        var id = exports.ask("ito", mark);
        exports.makeAll();
        set("export_run set finished_at = now() - interval '24 hours', expires_at = now() where request_id = ?", id);
        assertThat(exports.left(id)).isPositive();
        assertThat(world.count("ito", "select count(*) from export_chunk where request_id = ?", id))
                .isZero();
        assertThat(exports.fetch("ito", id)).isEqualTo(new FetchExport.Outcome.Gone(Ending.EXPIRED));
        assertThat(exports.left(id)).isZero();
    }

    @Test
    void what_is_over_is_thrown_away_though_nobody_comes() {
        var id = exports.ask("ito", mark);
        exports.makeAll();
        set("export_run set finished_at = now() - interval '24 hours', expires_at = now() where request_id = ?", id);
        exports.makeAll();
        assertThat(exports.left(id)).isZero();
        assertThat(exports.find("ito", id).ending()).isEqualTo(Ending.EXPIRED);
    }

    @Test
    void a_file_is_kept_for_no_longer_than_a_day() {
        var id = exports.ask("ito", mark);
        exports.makeAll();
        assertThat(catchThrowable(() ->
                        set("export_run set expires_at = finished_at + interval '25 hours' where request_id = ?", id)))
                .hasStackTraceContaining("a_file_is_kept_for_a_day_at_most");
    }

    @Test
    void two_programs_never_make_the_same() throws Exception {
        exports.ask("ito", mark);
        var first = new TransactionTemplate(transactions);
        Optional<Claim> second = first.execute(status -> {
            assertThat(claimExport.claim()).isPresent();
            // not committed yet, and the other program neither waits for it nor gets it
            return CompletableFuture.supplyAsync(() -> claimExport.claim()).join();
        });
        assertThat(second).isEmpty();
        assertThat(claimExport.claim()).isEmpty();
    }

    @Test
    void who_lost_the_claim_writes_no_more_and_the_third_time_is_the_last() {
        var id = exports.ask("ito", mark);
        var lost = claimExport.claim().orElseThrow();
        set("export_run set lease_until = now() - interval '1 second' where request_id = ?", id);
        var taken = claimExport.claim().orElseThrow();
        assertThat(taken.run()).isNotEqualTo(lost.run());
        assertThat(world.as("ito", () -> beginExport.begin(lost))).isInstanceOf(BeginExport.Outcome.NotTheirs.class);
        assertThat(stopExport.stop(lost, Ending.FAILED)).isFalse();
        set("export_run set lease_until = now() - interval '1 second' where request_id = ?", id);
        assertThat(claimExport.claim()).isPresent();
        set("export_run set lease_until = now() - interval '1 second' where request_id = ?", id);
        assertThat(claimExport.claim()).isEmpty();
        assertThat(exports.find("ito", id).ending()).isEqualTo(Ending.FAILED);
    }
}
