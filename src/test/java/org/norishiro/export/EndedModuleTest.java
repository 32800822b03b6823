package org.norishiro.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.export.model.ExportRegister;
import org.norishiro.export.usecase.DiscardExport;
import org.norishiro.export.usecase.FetchExport;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** How a file of ito's ends, and where it stands until then. yamada has the cases. */
@ModuleWorld
class EndedModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ExportWorld exports;

    @Autowired
    DiscardExport discardExport;

    @Autowired
    ExportRegister register;

    @Autowired
    List<DueItems> desks;

    private final String mark = "印" + UUID.randomUUID().toString().substring(0, 8);
    private PersonId hana;

    @BeforeEach
    void two_cases() {
        exports.forget();
        hana = cases.person("yamada", "ハナ");
        exports.open(mark + "一", hana);
        exports.open(mark + "二", cases.person("yamada", "一郎"));
    }

    @Test
    void what_is_thrown_away_is_gone() {
        var id = exports.ask("ito", mark);
        exports.makeAll();
        assertThat(world.as("ito", () -> discardExport.discard(id)))
                .isInstanceOf(DiscardExport.Outcome.Discarded.class);
        assertThat(exports.left(id)).isZero();
        assertThat(exports.fetch("ito", id)).isInstanceOf(FetchExport.Outcome.NotFound.class);
    }

    @Test
    void what_ended_by_itself_is_thrown_away_as_well_and_once() {
        var stopped = exports.ask("ito", mark);
        exports.makeAll();
        exports.exclude(hana, "ito");
        exports.fetch("ito", stopped);
        var over = exports.ask("ito", mark);
        exports.makeAll();
        exports.asOwner(all -> all.sql(
                        "update export_run set finished_at = now() - interval '24 hours', expires_at = now() where request_id = ?")
                .param(over)
                .update());
        exports.makeAll();
        for (var id : List.of(stopped, over)) {
            assertThat(exports.find("ito", id).state().over()).isTrue();
            assertThat(world.as("ito", () -> discardExport.discard(id)))
                    .isInstanceOf(DiscardExport.Outcome.Discarded.class);
            assertThat(world.together("ito", register::mine))
                    .noneMatch(each -> each.id().equals(id));
            assertThat(world.as("ito", () -> discardExport.discard(id)))
                    .isInstanceOf(DiscardExport.Outcome.NotFound.class);
            assertThat(exports.trail(id)).endsWith("ACTED discard export", "REFUSED discard export");
        }
    }

    @Test
    void one_that_was_stopped_stands_on_the_desk_until_it_is_thrown_away() {
        var id = exports.ask("ito", mark);
        exports.makeAll();
        exports.exclude(hana, "ito");
        exports.fetch("ito", id);
        assertThat(due("ito")).anySatisfy(item -> {
            assertThat(item.kind()).isEqualTo(DueItem.Kind.MINE);
            assertThat(item.what()).isEqualTo("書き出しは中止になりました（2件）");
        });
        world.as("ito", () -> discardExport.discard(id));
        assertThat(due("ito")).isEmpty();
    }

    @Test
    void each_step_is_on_the_trail() {
        var id = exports.ask("ito", mark);
        exports.makeAll();
        exports.text("ito", id);
        world.as("ito", () -> discardExport.discard(id));
        exports.fetch("ito", id);
        assertThat(exports.trail(id))
                .containsExactly(
                        "ACTED ask for export",
                        "ACTED make export",
                        "ACTED finish export",
                        "ACTED fetch export",
                        "ACTED end export",
                        "ACTED discard export",
                        "REFUSED fetch export");
    }

    @Test
    void a_file_that_is_ready_stands_on_the_desk() {
        exports.ask("ito", mark);
        exports.makeAll();
        assertThat(due("ito")).anySatisfy(item -> {
            assertThat(item.kind()).isEqualTo(DueItem.Kind.MINE);
            assertThat(item.what()).isEqualTo("できた書き出しを受け取る（2件）");
        });
    }

    private List<DueItem> due(String login) {
        return world.together(
                login,
                () -> desks.stream()
                        .flatMap(desk -> desk.dueFor(world.person(login), cases.today()).stream())
                        .filter(item -> item.href().equals("/exports"))
                        .toList());
    }
}
