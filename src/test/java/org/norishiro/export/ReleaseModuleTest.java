package org.norishiro.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportState;
import org.norishiro.export.model.Releases.Settled;
import org.norishiro.export.model.Releases.Waiting;
import org.norishiro.export.usecase.AskForExport;
import org.norishiro.export.usecase.DecideExport;
import org.norishiro.export.usecase.DiscardExport;
import org.norishiro.export.usecase.FetchExport;
import org.norishiro.export.usecase.ShowExports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** BL-02: more than a hundred leave when a second person lets them. kobayashi is the supervisor of 社会福祉課, nagai of another office. */
@ModuleWorld
class ReleaseModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ExportWorld exports;

    @Autowired
    DecideExport decideExport;

    @Autowired
    ShowExports showExports;

    @Autowired
    DiscardExport discardExport;

    @Autowired
    List<DueItems> desks;

    @Autowired
    JdbcClient sql;

    private final String mark = "印" + UUID.randomUUID().toString().substring(0, 8);
    private UUID id;

    @BeforeEach
    void a_hundred_and_one_cases_of_one_person() {
        exports.forget();
        exports.open(mark, 101);
        id = exports.ask("yamada", mark);
        exports.makeAll();
    }

    private List<UUID> waitingFor(String login) {
        return world.as(login, () -> showExports.show()).waiting().stream()
                .map(Waiting::id)
                .toList();
    }

    private List<DueItem> due(String login) {
        return world.together(
                login,
                () -> desks.stream()
                        .flatMap(desk -> desk.dueFor(world.person(login), cases.today()).stream())
                        .toList());
    }

    private DecideExport.Outcome decide(String login, boolean released) {
        return world.as(login, () -> decideExport.decide(id, released, released ? "" : "目的が広い"));
    }

    @Test
    void it_waits_and_nothing_is_made_of_it() {
        assertThat(exports.find("yamada", id).state()).isEqualTo(ExportState.AWAITS_RELEASE);
        assertThat(exports.fetch("yamada", id)).isInstanceOf(FetchExport.Outcome.NotReady.class);
    }

    @Test
    void the_supervisor_is_told_how_many_what_for_and_by_which_filter_and_nothing_else() {
        var told = world.as("kobayashi", () -> showExports.show()).waiting().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(told)
                .returns(101, Waiting::counted)
                .returns("四半期の点検", Waiting::purpose)
                .returns("山田 恵", Waiting::asker);
        assertThat(told.described()).contains("ことばで絞り込み").doesNotContain(mark);
        for (var table : List.of("export_request", "export_run", "export_case", "export_chunk", "export_release"))
            assertThat(world.count("kobayashi", "select count(*) from " + table))
                    .as(table)
                    .isZero();
        assertThat(exports.fetch("kobayashi", id)).isInstanceOf(FetchExport.Outcome.NotFound.class);
    }

    @Test
    void released_it_is_made() {
        assertThat(decide("kobayashi", true)).isInstanceOf(DecideExport.Outcome.Released.class);
        exports.makeAll();
        assertThat(exports.find("yamada", id)).returns(101, Export::rows).returns(101, Export::written);
        assertThat(exports.text("yamada", id).lines()).hasSize(103);
        assertThat(exports.trail(id)).contains("ACTED release export");
        assertThat(waitingFor("kobayashi")).doesNotContain(id);
    }

    @Test
    void refused_it_is_never_made_and_the_asker_is_told_why() {
        assertThat(decide("kobayashi", false)).isInstanceOf(DecideExport.Outcome.NotReleased.class);
        exports.makeAll();
        assertThat(exports.find("yamada", id))
                .returns(ExportState.NOT_RELEASED, Export::state)
                .returns("目的が広い", Export::answer);
        assertThat(decide("kobayashi", true)).isEqualTo(new DecideExport.Outcome.Settled(Settled.BY_ME));
    }

    @Test
    void who_answers_second_in_the_office_is_told_that_a_colleague_was_first() {
        exports.asSupervisor("sato", () -> {
            assertThat(waitingFor("sato")).contains(id);
            decide("kobayashi", true);
            assertThat(decide("sato", false)).isEqualTo(new DecideExport.Outcome.Settled(Settled.BY_A_COLLEAGUE));
        });
        assertThat(exports.find("yamada", id).state()).isEqualTo(ExportState.QUEUED);
        assertThat(exports.trail(id)).endsWith("ACTED release export", "REFUSED release export");
        for (var login : List.of("yamada", "sato", "okabe", "nagai", "mori", "admin"))
            assertThat(decide(login, true)).as(login).isInstanceOf(DecideExport.Outcome.NotFound.class);
    }

    @Test
    void who_answers_when_the_asker_wants_it_no_more_is_told_so() {
        world.as("yamada", () -> discardExport.discard(id));
        assertThat(decide("kobayashi", true)).isEqualTo(new DecideExport.Outcome.Settled(Settled.WITHDRAWN));
        assertThat(decide("nagai", true)).isInstanceOf(DecideExport.Outcome.NotFound.class);
    }

    @Test
    void not_to_release_it_takes_a_word_why() {
        assertThat(world.as("kobayashi", () -> decideExport.decide(id, false, "")))
                .isInstanceOf(DecideExport.Outcome.SaysNotWhy.class);
        assertThat(exports.find("yamada", id).state()).isEqualTo(ExportState.AWAITS_RELEASE);
        assertThat(world.as("nagai", () -> decideExport.decide(id, false, "")))
                .isInstanceOf(DecideExport.Outcome.NotFound.class);
    }

    @Test
    void who_is_kept_out_of_somebody_in_it_decides_like_anybody_and_learns_nothing_of_it() {
        var jiro = cases.person("yamada", "二郎");
        exports.forget();
        exports.open(mark + "世帯", jiro);
        id = exports.ask("yamada", mark);
        exports.exclude(jiro, "kobayashi");
        assertThat(exports.find("yamada", id).counted()).isEqualTo(102);
        assertThat(world.as("kobayashi", () -> showExports.show()).waiting())
                .filteredOn(each -> each.id().equals(id))
                .singleElement()
                .returns(102, Waiting::counted);
        assertThat(decide("kobayashi", true)).isInstanceOf(DecideExport.Outcome.Released.class);
        exports.makeAll();
        assertThat(exports.find("yamada", id).rows()).isEqualTo(102);
    }

    @Test
    void not_released_it_stands_on_the_desk_of_who_asked_until_they_throw_it_away() {
        decide("kobayashi", false);
        assertThat(due("yamada")).anySatisfy(item -> {
            assertThat(item.kind()).isEqualTo(DueItem.Kind.MINE);
            assertThat(item.what()).isEqualTo("書き出しは承認されませんでした（101件）");
        });
        assertThat(world.as("yamada", () -> discardExport.discard(id)))
                .isInstanceOf(DiscardExport.Outcome.Discarded.class);
        assertThat(due("yamada")).noneMatch(item -> item.href().equals("/exports"));
    }

    @Test
    void it_is_not_for_the_asker_a_colleague_or_the_supervisor_of_another_office() {
        for (var login : List.of("yamada", "sato", "okabe", "nagai", "mori", "admin")) {
            assertThat(decide(login, true)).as(login).isInstanceOf(DecideExport.Outcome.NotFound.class);
            assertThat(waitingFor(login)).as(login).doesNotContain(id);
        }
        assertThat(exports.find("yamada", id).state()).isEqualTo(ExportState.AWAITS_RELEASE);
    }

    @Test
    void a_supervisor_does_not_release_their_own_and_is_told_when_nobody_could() {
        assertThat(exports.tries("kobayashi", mark)).isInstanceOf(AskForExport.Outcome.NobodyToRelease.class);
    }

    @Test
    void two_answers_at_once_act_once() {
        var outcomes = Stream.of(true, false, true, false)
                .map(answer -> CompletableFuture.supplyAsync(() -> decide("kobayashi", answer)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(outcomes.stream().filter(each -> !each.equals(new DecideExport.Outcome.Settled(Settled.BY_ME))))
                .hasSize(1)
                .noneMatch(each -> each instanceof DecideExport.Outcome.NotFound);
    }

    @Test
    void without_a_release_the_database_gives_no_byte_whatever_was_written() {
        world.together("yamada", () -> {
            sql.sql("insert into export_chunk (request_id, ordinal, bytes) values (?, 0, 'x'::bytea)")
                    .param(id)
                    .update();
            return sql.sql(
                            "update export_run set finished_at = now(), expires_at = now() + interval '1 hour' where request_id = ?")
                    .param(id)
                    .update();
        });
        assertThat(world.count("yamada", "select count(*) from export_chunk where request_id = ?", id))
                .isZero();
        decide("kobayashi", true);
        assertThat(world.count("yamada", "select count(*) from export_chunk where request_id = ?", id))
                .isOne();
    }

    @Test
    void it_stands_on_the_desk_of_who_may_release_it() {
        assertThat(due("kobayashi")).anySatisfy(item -> {
            assertThat(item.kind()).isEqualTo(DueItem.Kind.AWAITS_MY_ANSWER);
            assertThat(item.what()).isEqualTo("山田 恵さんの書き出しを承認するか決める（101件）");
        });
    }
}
