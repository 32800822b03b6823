package org.norishiro.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportRegister;
import org.norishiro.export.model.ExportState;
import org.norishiro.export.model.Releases.Waiting;
import org.norishiro.export.usecase.DecideExport;
import org.norishiro.export.usecase.DiscardExport;
import org.norishiro.export.usecase.ShowExports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in a file, and whether it takes two, is settled when it is asked for: by the database, whatever the program writes. */
@ModuleWorld
class SettledModuleTest {
    private static final String REQUEST =
            "insert into export_request (id, purpose, kind, described, counted) values (?, '点検', 'CSV', '全部', ?)";
    private static final String CASE = "insert into export_case (request_id, ordinal, case_id) values (?, ?, ?)";
    private static final String RUN = "insert into export_run (request_id) values (?)";

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ExportWorld exports;

    @Autowired
    DecideExport decideExport;

    @Autowired
    DiscardExport discardExport;

    @Autowired
    ShowExports showExports;

    @Autowired
    ExportRegister register;

    @Autowired
    JdbcClient sql;

    private final String mark = "印" + UUID.randomUUID().toString().substring(0, 8);
    private CaseId about;

    @BeforeEach
    void a_case() {
        exports.forget();
        about = exports.open(mark + "余", cases.person("yamada", "ハナ"));
    }

    private void write(String statement, Object... values) {
        world.together("yamada", () -> sql.sql(statement).params(values).update());
    }

    private UUID requested(int counted, CaseId... held) {
        var id = UUID.randomUUID();
        write(REQUEST, id, counted);
        IntStream.range(0, held.length).forEach(n -> write(CASE, id, n + 1, held[n].value()));
        return id;
    }

    @Test
    void no_case_comes_into_what_was_asked_for() {
        exports.open(mark, 3);
        var id = exports.ask("yamada", mark + "世帯");
        assertThatThrownBy(() -> write(CASE, id, 4, about.value())).hasStackTraceContaining("was settled");
        exports.makeAll();
        assertThatThrownBy(() -> write(CASE, id, 4, about.value())).hasStackTraceContaining("was settled");
    }

    @Test
    void no_case_comes_into_what_was_released() {
        exports.open(mark, 101);
        var id = exports.ask("yamada", mark + "世帯");
        world.as("kobayashi", () -> decideExport.decide(id, true, ""));
        assertThatThrownBy(() -> write(CASE, id, 102, about.value())).hasStackTraceContaining("was settled");
        exports.makeAll();
        assertThat(exports.find("yamada", id).rows()).isEqualTo(101);
    }

    @Test
    void no_case_comes_in_at_the_moment_it_is_settled() {
        var id = requested(1, about);
        var other = exports.open(mark + "他", cases.person("yamada", "一郎"));
        CompletableFuture<Void> late = world.together("yamada", () -> {
            sql.sql(RUN).param(id).update();
            var second = CompletableFuture.runAsync(() -> write(CASE, id, 2, other.value()));
            assertThat(catchThrowable(() -> second.get(500, TimeUnit.MILLISECONDS)))
                    .as("it waits")
                    .isInstanceOf(TimeoutException.class);
            return second;
        });
        assertThat(catchThrowable(late::join)).hasStackTraceContaining("was settled");
    }

    @Test
    void it_holds_as_many_cases_as_it_says() {
        var none = requested(1);
        assertThatThrownBy(() -> write(RUN, none)).hasStackTraceContaining("as many cases as it says");
        var other = exports.open(mark + "他", cases.person("yamada", "一郎"));
        var more = requested(1, about, other);
        assertThatThrownBy(() -> write(RUN, more)).hasStackTraceContaining("as many cases as it says");
        var right = requested(2, about, other);
        write(RUN, right);
        assertThat(exports.find("yamada", right).state()).isEqualTo(ExportState.QUEUED);
    }

    @Test
    void when_it_was_asked_for_is_not_for_the_program_to_say() {
        assertThatThrownBy(() -> write(
                        "insert into export_request (id, purpose, kind, described, counted, asked_at) values (?, '点検', 'CSV', '全部', 1, now() - interval '2 days')",
                        UUID.randomUUID()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void what_is_taken_in_pieces_takes_two_once_it_is_more_than_a_hundred_in_a_day() {
        exports.open(mark, 60);
        var first = exports.ask("yamada", mark + "世帯");
        exports.makeAll();
        exports.text("yamada", first);
        world.as("yamada", () -> discardExport.discard(first));
        assertThat(world.together("yamada", register::takenWithoutRelease)).isEqualTo(60);
        var second = exports.ask("yamada", mark + "世帯");
        assertThat(exports.find("yamada", second).state()).isEqualTo(ExportState.AWAITS_RELEASE);
        exports.makeAll();
        assertThat(exports.find("yamada", second).state()).isEqualTo(ExportState.AWAITS_RELEASE);
        assertThat(world.as("kobayashi", () -> showExports.show()).waiting())
                .filteredOn(each -> each.id().equals(second))
                .singleElement()
                .returns(60, Waiting::counted)
                .returns(60, Waiting::takenBefore);
        world.as("kobayashi", () -> decideExport.decide(second, true, ""));
        exports.makeAll();
        assertThat(exports.text("yamada", second).lines()).hasSize(62);
        assertThat(world.together("yamada", register::takenWithoutRelease))
                .as("what a second person released does not count")
                .isEqualTo(60);
        assertThat(exports.find("yamada", exports.ask("yamada", mark + "余")).state())
                .as("up to the hundred nobody else is asked")
                .isEqualTo(ExportState.QUEUED);
    }

    @Test
    void without_a_release_the_database_gives_no_byte_of_a_further_piece() {
        exports.open(mark, 60);
        exports.ask("yamada", mark + "世帯");
        var second = exports.ask("yamada", mark + "世帯");
        write("insert into export_chunk (request_id, ordinal, bytes) values (?, 0, 'x'::bytea)", second);
        write(
                "update export_run set finished_at = now(), expires_at = now() + interval '1 hour' where request_id = ?",
                second);
        assertThat(world.count("yamada", "select count(*) from export_chunk where request_id = ?", second))
                .isZero();
    }

    @Test
    void after_a_day_it_does_not_count_any_more() {
        exports.open(mark, 60);
        var first = exports.ask("yamada", mark + "世帯");
        exports.asOwner(all -> all.sql("update export_request set asked_at = now() - interval '24 hours' where id = ?")
                .param(first)
                .update());
        assertThat(exports.find("yamada", exports.ask("yamada", mark + "世帯")).state())
                .isEqualTo(ExportState.QUEUED);
    }

    @Test
    void what_was_thrown_away_before_it_was_made_does_not_count_and_what_was_made_stays_so() {
        exports.open(mark, 60);
        var first = exports.ask("yamada", mark + "世帯");
        world.as("yamada", () -> discardExport.discard(first));
        var second = exports.ask("yamada", mark + "世帯");
        assertThat(exports.find("yamada", second).state()).isEqualTo(ExportState.QUEUED);
        exports.makeAll();
        assertThatThrownBy(() -> write(
                        "update export_run set finished_at = null, expires_at = null where request_id = ?", second))
                .hasStackTraceContaining("stays one that was made");
    }

    @Test
    void two_at_once_are_counted_one_after_the_other() {
        exports.open(mark, 60);
        var asked = List.of(1, 2).stream()
                .map(each -> CompletableFuture.supplyAsync(() -> exports.ask("yamada", mark + "世帯")))
                .toList();
        assertThat(asked.stream().map(CompletableFuture::join).map(id -> exports.find("yamada", id)))
                .extracting(Export::state)
                .containsExactlyInAnyOrder(ExportState.QUEUED, ExportState.AWAITS_RELEASE);
    }
}
