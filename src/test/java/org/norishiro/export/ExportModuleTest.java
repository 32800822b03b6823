package org.norishiro.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.emergency.EmergencyWorld;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportRegister;
import org.norishiro.export.model.ExportState;
import org.norishiro.export.usecase.AskForExport;
import org.norishiro.export.usecase.DiscardExport;
import org.norishiro.export.usecase.FetchExport;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 社会福祉課 (yamada, ito) has the cases; 北部地域包括 (mori) is in the team of one; hara sees nothing of them. */
@ModuleWorld
class ExportModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ExportWorld exports;

    @Autowired
    EmergencyWorld emergencies;

    @Autowired
    DiscardExport discardExport;

    @Autowired
    ExportRegister register;

    @Autowired
    JdbcClient sql;

    private final String mark = "印" + UUID.randomUUID().toString().substring(0, 8);
    private PersonId hana;
    private CaseId about;

    @BeforeEach
    void two_cases() {
        exports.forget();
        hana = cases.person("yamada", "ハナ");
        about = exports.open(mark + "一", hana);
        exports.open(mark + "二", cases.person("yamada", "一郎"));
    }

    @Test
    void the_file_holds_the_list_as_it_was_looked_at_and_says_whose_it_is() {
        var id = exports.ask("ito", mark);
        assertThat(exports.find("ito", id).state()).isEqualTo(ExportState.QUEUED);
        exports.makeAll();
        var lines = exports.text("ito", id).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst())
                .contains("庁外持出し禁止")
                .contains("伊藤 葵（社会福祉課 保護第二係）")
                .contains("四半期の点検");
        assertThat(lines.get(1)).contains("\"番号\",\"世帯\"");
        assertThat(lines.get(2)).contains(mark + "一").contains("山田 恵").contains("\"全部\"");
        assertThat(lines.get(3)).contains(mark + "二");
        assertThat(exports.find("ito", id)).returns(2, Export::rows).returns(2, Export::written);
    }

    @Test
    void of_a_case_seen_in_part_the_file_holds_the_frame() {
        world.together(
                "yamada",
                () -> sql.sql("insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date)")
                        .params(
                                UUID.randomUUID(),
                                about.value(),
                                world.agency("hokubu").value())
                        .update());
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.FAMILY);
        var id = exports.ask("mori", mark);
        exports.makeAll();
        var lines = exports.text("mori", id).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).contains(mark + "一").endsWith("\"一部（枠だけ）\",\"\",\"\"");
    }

    @Test
    void an_emergency_makes_no_part_a_whole_in_the_file_nor_when_it_is_fetched() {
        emergencies.forget();
        emergencies.opened("takeda", about);
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into team_member (id, case_id, agency_id, since) values (gen_random_uuid(), ?, ?, current_date)")
                        .params(about.value(), world.agency("hokubu").value())
                        .update());
        var id = exports.ask("takeda", mark);
        exports.makeAll();
        assertThat(exports.text("takeda", id).lines().toList().get(2)).endsWith("\"一部（枠だけ）\",\"\",\"\"");
        world.together(
                "takeda",
                () -> sql.sql("update export_case set whole = true where request_id = ?")
                        .param(id)
                        .update());
        assertThat(exports.fetch("takeda", id)).isNotInstanceOf(FetchExport.Outcome.Fetched.class);
    }

    @Test
    void nobody_else_has_it_a_supervisor_of_the_office_neither() {
        var id = exports.ask("ito", mark);
        exports.makeAll();
        for (var login : new String[] {"yamada", "kobayashi", "mori", "okabe"}) {
            assertThat(exports.fetch(login, id)).as(login).isInstanceOf(FetchExport.Outcome.NotFound.class);
            assertThat(world.as(login, () -> discardExport.discard(id)))
                    .isInstanceOf(DiscardExport.Outcome.NotFound.class);
            for (var table : new String[] {"export_run", "export_case", "export_chunk"})
                assertThat(world.count(login, "select count(*) from " + table + " where request_id = ?", id))
                        .as(login + " " + table)
                        .isZero();
        }
        assertThat(exports.left(id)).isPositive();
    }

    @Test
    void an_emergency_carries_nothing_out() {
        emergencies.forget();
        emergencies.opened("hara", about);
        assertThat(world.count("hara", "select count(*) from support_case where id = ?", about.value()))
                .isOne();
        assertThat(exports.tries("hara", mark)).isInstanceOf(AskForExport.Outcome.NothingListed.class);
        assertThatThrownBy(() -> world.together("hara", () -> {
                    var id = UUID.randomUUID();
                    sql.sql(
                                    "insert into export_request (id, purpose, kind, described, counted) values (?, 'x', 'CSV', 'x', 1)")
                            .param(id)
                            .update();
                    return sql.sql("insert into export_case (request_id, ordinal, case_id) values (?, 1, ?)")
                            .params(id, about.value())
                            .update();
                }))
                .hasStackTraceContaining("an emergency opening is for reading");
    }

    @Test
    void while_looking_as_another_agency_there_are_no_files_and_none_is_asked_for() {
        var id = exports.ask("ito", mark);
        exports.makeAll();
        var seen = world.together("ito", () -> {
            sql.sql("select set_config('norishiro.seen_by', ?, true)")
                    .param(world.agency("hokubu").value() + "|" + about.value())
                    .query(String.class)
                    .single();
            return register.mine().size() + register.file(id).map(bytes -> 1).orElse(0);
        });
        assertThat(seen).isZero();
        assertThatThrownBy(() -> world.together("ito", () -> {
                    sql.sql("select set_config('norishiro.seen_by', ?, true)")
                            .param(world.agency("hokubu").value() + "|" + about.value())
                            .query(String.class)
                            .single();
                    return sql.sql(
                                    "insert into export_request (id, purpose, kind, described, counted) values (gen_random_uuid(), 'x', 'CSV', 'x', 1)")
                            .update();
                }))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_case_out_of_reach_is_put_into_no_request() {
        assertThatThrownBy(() -> world.together("hara", () -> {
                    var id = UUID.randomUUID();
                    sql.sql(
                                    "insert into export_request (id, purpose, kind, described, counted) values (?, 'x', 'CSV', 'x', 1)")
                            .param(id)
                            .update();
                    return sql.sql("insert into export_case (request_id, ordinal, case_id) values (?, 1, ?)")
                            .params(id, about.value())
                            .update();
                }))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothing_is_asked_for_when_nothing_is_listed() {
        assertThat(exports.tries("ito", mark + "無い")).isInstanceOf(AskForExport.Outcome.NothingListed.class);
    }

    @Test
    void five_at_once_are_enough() {
        for (var n = 0; n < Export.AT_ONCE; n++) exports.ask("sato", mark);
        assertThat(exports.tries("sato", mark)).isInstanceOf(AskForExport.Outcome.TooManyAtOnce.class);
        var mine = world.together("sato", register::mine);
        for (var each : mine) world.as("sato", () -> discardExport.discard(each.id()));
        assertThat(exports.tries("sato", mark)).isInstanceOf(AskForExport.Outcome.Asked.class);
    }
}
