package org.norishiro.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.export.model.Ending;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportState;
import org.norishiro.export.model.FileKind;
import org.norishiro.export.model.Runs.Claim;
import org.norishiro.export.model.SheetFile;
import org.norishiro.export.model.SheetFiles;
import org.norishiro.export.model.Watermark;
import org.norishiro.export.usecase.BeginExport;
import org.norishiro.export.usecase.ClaimExport;
import org.norishiro.export.usecase.DiscardExport;
import org.norishiro.export.usecase.FetchExport;
import org.norishiro.export.usecase.FinishExport;
import org.norishiro.export.usecase.StopExport;
import org.norishiro.export.usecase.WritePart;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is taken away while a file waits, is made, or waits to be fetched. yamada has the cases; ito is of the same office, mori of the team. */
@ModuleWorld
class TakenAwayModuleTest {
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
    WritePart writePart;

    @Autowired
    FinishExport finishExport;

    @Autowired
    StopExport stopExport;

    @Autowired
    DiscardExport discardExport;

    @Autowired
    PutUnderSeal sealCase;

    @Autowired
    SheetFiles files;

    @Autowired
    JdbcClient sql;

    private final String mark = "印" + UUID.randomUUID().toString().substring(0, 8);
    private PersonId hana;
    private CaseId about;
    private UUID disclosure;

    @BeforeEach
    void three_cases() {
        exports.forget();
        hana = cases.person("yamada", "ハナ");
        about = exports.open(mark + "一", hana);
        exports.open(mark + "二", cases.person("yamada", "一郎"));
        exports.open(mark + "三", cases.person("yamada", "二郎"));
        world.together(
                "yamada",
                () -> sql.sql("insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date)")
                        .params(
                                UUID.randomUUID(),
                                about.value(),
                                world.agency("hokubu").value())
                        .update());
        disclosure = cases.disclose("yamada", about, "hokubu", hana, FieldClass.FAMILY);
    }

    /** By hand, so that something can happen between two parts. */
    private final class Making {
        private final String login;
        private final Claim claim = claimExport.claim().orElseThrow();
        private final SheetFile file =
                files.begin(FileKind.CSV, new Watermark("だれか", cases.today().atStartOfDay(), "点検"), List.of("番号"));
        private int part;

        private Making(String login) {
            this.login = login;
            assertThat(world.as(login, () -> beginExport.begin(claim))).isInstanceOf(BeginExport.Outcome.Begun.class);
        }

        private WritePart.Outcome write() {
            var command = new WritePart.Command(claim, file, part, 1, part++);
            return world.as(login, () -> writePart.write(command));
        }

        private FinishExport.Outcome finish() {
            return world.as(login, () -> finishExport.finish(claim, file, part));
        }
    }

    private void stopsBetweenTwoParts(String login, Runnable takenAway) {
        var id = exports.ask(login, mark);
        var making = new Making(login);
        assertThat(making.write()).isInstanceOf(WritePart.Outcome.Written.class);
        var before = exports.left(id);
        takenAway.run();
        assertThat(making.write()).isInstanceOf(WritePart.Outcome.SightChanged.class);
        assertThat(exports.left(id)).as("nothing more is written").isEqualTo(before);
        assertThat(making.finish()).isInstanceOf(FinishExport.Outcome.SightChanged.class);
        assertThat(stopExport.stop(making.claim, Ending.SIGHT)).isTrue();
        assertThat(exports.left(id)).isZero();
        assertThat(exports.find(login, id))
                .returns(ExportState.STOPPED, Export::state)
                .returns(Ending.SIGHT, Export::ending);
        assertThat(exports.fetch(login, id)).isEqualTo(new FetchExport.Outcome.Gone(Ending.SIGHT));
        assertThat(exports.trail(id)).endsWith("ACTED end export", "REFUSED fetch export");
    }

    @Test
    void an_exclusion_between_two_parts_stops_it() {
        stopsBetweenTwoParts("ito", () -> exports.exclude(hana, "ito"));
    }

    @Test
    void a_seal_between_two_parts_stops_it() {
        stopsBetweenTwoParts(
                "ito",
                () -> assertThat(world.as(
                                "kobayashi",
                                () -> sealCase.seal(new PutUnderSeal.Command(
                                        about,
                                        "親族が課にいる",
                                        List.of(exports.staff("yamada"), exports.staff("kobayashi"))))))
                        .isInstanceOf(PutUnderSeal.Outcome.Sealed.class));
    }

    @Test
    void a_disclosure_that_ends_between_two_parts_stops_it() {
        stopsBetweenTwoParts(
                "mori",
                () -> world.together(
                        "yamada",
                        () -> sql.sql("update disclosure set ended_by = my_post(), ended_reason = '同意の撤回' where id = ?")
                                .param(disclosure)
                                .update()));
    }

    @Test
    void an_exclusion_of_somebody_else_stops_nothing() {
        var id = exports.ask("ito", mark);
        var making = new Making("ito");
        making.write();
        exports.exclude(hana, "sato");
        assertThat(making.write()).isInstanceOf(WritePart.Outcome.Written.class);
        assertThat(making.write()).isInstanceOf(WritePart.Outcome.Written.class);
        assertThat(making.finish()).isInstanceOf(FinishExport.Outcome.Finished.class);
        assertThat(exports.text("ito", id)).contains(mark + "一");
    }

    @Test
    void what_was_taken_away_while_it_waited_is_not_in_it() {
        var id = exports.ask("ito", mark);
        exports.exclude(hana, "ito");
        exports.makeAll();
        assertThat(exports.text("ito", id)).contains(mark + "二").doesNotContain(mark + "一");
        assertThat(exports.find("ito", id).rows()).isEqualTo(2);
    }

    @Test
    void what_was_taken_away_before_it_was_fetched_is_fetched_no_more() {
        var id = exports.ask("ito", mark);
        exports.makeAll();
        assertThat(exports.text("ito", id)).contains(mark + "一");
        exports.exclude(hana, "ito");
        assertThat(world.count("ito", "select count(*) from export_chunk where request_id = ?", id))
                .isZero();
        assertThat(exports.fetch("ito", id)).isEqualTo(new FetchExport.Outcome.Gone(Ending.SIGHT));
        assertThat(exports.left(id)).isZero();
        assertThat(Ending.SIGHT.sentence()).doesNotContain(mark);
    }

    @Test
    void a_case_that_was_seen_whole_and_is_seen_in_part_is_fetched_no_more() {
        var role = UUID.randomUUID();
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into case_role (id, case_id, kind, post_id, since) values (?, ?, 'COORDINATOR', ?, current_date - 10)")
                        .params(role, about.value(), world.post("mori").value())
                        .update());
        var id = exports.ask("mori", mark);
        exports.makeAll();
        assertThat(exports.text("mori", id)).contains("\"全部\"");
        world.together(
                "yamada",
                () -> sql.sql("update case_role set until = current_date - 2 where id = ?")
                        .param(role)
                        .update());
        assertThat(world.count("mori", "select count(*) from support_case where id = ?", about.value()))
                .as("the frame is still there")
                .isOne();
        assertThat(exports.fetch("mori", id)).isEqualTo(new FetchExport.Outcome.Gone(Ending.SIGHT));
        assertThat(exports.left(id)).isZero();
    }

    @Test
    void what_was_seen_in_part_stays_when_more_is_seen() {
        var id = exports.ask("mori", mark);
        exports.makeAll();
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        assertThat(exports.text("mori", id)).contains("一部（枠だけ）");
    }

    @Test
    void thrown_away_while_it_is_made_nothing_more_is_written() {
        var id = exports.ask("ito", mark);
        var making = new Making("ito");
        making.write();
        world.as("ito", () -> discardExport.discard(id));
        assertThat(making.write()).isInstanceOf(WritePart.Outcome.NotTheirs.class);
        assertThat(making.finish()).isInstanceOf(FinishExport.Outcome.NotTheirs.class);
        assertThat(stopExport.stop(making.claim, Ending.STANDING)).isFalse();
        assertThat(exports.left(id)).isZero();
    }
}
