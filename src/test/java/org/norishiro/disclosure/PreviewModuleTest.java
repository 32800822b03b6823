package org.norishiro.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Preview;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looking as an agency will see it: row for row what they see of the case, and never a way to see more. */
@ModuleWorld
class PreviewModuleTest {
    private static final List<String> OF_A_CASE = List.of(
            "select id from support_case where id = :case",
            "select id from progress_note where case_id = :case",
            "select id from issue where case_id = :case",
            "select id from assessment where case_id = :case",
            "select id from team_member where case_id = :case",
            "select id from case_turn where case_id = :case",
            "select id from disclosure where case_id = :case",
            "select m.id from membership m join support_case c on c.household_id = m.household_id where c.id = :case",
            "select p.id from person p where p.id in (select m.person_id from membership m join support_case c on c.household_id = m.household_id where c.id = :case)");

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    Preview preview;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private CaseId about;

    @BeforeEach
    void an_agency_in_the_team_that_is_shown_a_part() {
        hana = cases.person("yamada", "ハナ");
        about = cases.open("yamada", cases.household("yamada", hana, cases.person("yamada", "一郎")));
        world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency("hokubu"), null, "受診の同行", cases.today())));
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        cases.disclose("yamada", about, "hokubu", null, FieldClass.LIFE);
    }

    private List<UUID> rows(String query) {
        return sql.sql(query).param("case", about.value()).query(UUID.class).list();
    }

    private List<List<UUID>> previewed(String login) {
        return world.together(
                login,
                () -> preview.as(
                        world.agency("hokubu"),
                        about.value(),
                        () -> OF_A_CASE.stream().map(this::rows).toList()));
    }

    @Test
    void it_is_row_for_row_what_the_agency_sees() {
        var theirs =
                world.together("mori", () -> OF_A_CASE.stream().map(this::rows).toList());
        var seen = previewed("yamada");
        for (var i = 0; i < OF_A_CASE.size(); i++)
            assertThat(seen.get(i)).as(OF_A_CASE.get(i)).containsExactlyInAnyOrderElementsOf(theirs.get(i));
        assertThat(seen.getFirst()).hasSize(1);
        assertThat(seen.getLast()).containsExactly(hana.value());
    }

    @Test
    void it_shows_nothing_of_what_else_that_agency_sees() {
        var theirs = cases.open("mori");
        assertThat(world.together(
                        "yamada",
                        () -> preview.as(
                                world.agency("hokubu"),
                                about.value(),
                                () -> sql.sql("select count(*) from support_case where id = ?")
                                        .param(theirs.value())
                                        .query(Integer.class)
                                        .single())))
                .isZero();
    }

    @Test
    void whoever_sees_a_part_sees_nothing_so() {
        assertThat(previewed("mori")).allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @Test
    void whoever_does_not_reach_the_case_sees_nothing_so() {
        assertThat(previewed("noda")).allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @Test
    void an_administrator_sees_nothing_so() {
        assertThat(previewed("admin")).allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "|", "a|b|c", "00000000-0000-0000-0000-000000000000"})
    void a_setting_of_nonsense_shows_no_more_than_none(String setting) {
        int seen = world.together("noda", () -> {
            sql.sql("select set_config('norishiro.seen_by', ?, true)")
                    .param(setting)
                    .query(String.class)
                    .single();
            return OF_A_CASE.stream().mapToInt(query -> rows(query).size()).sum();
        });
        assertThat(seen).isZero();
    }

    private void writes(String statement, Object... values) {
        assertThatThrownBy(() -> world.together(
                        "yamada",
                        () -> preview.as(
                                world.agency("hokubu"),
                                about.value(),
                                () -> sql.sql(statement).params(values).update())))
                .as("nobody acts while looking as another")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothing_is_added_in_the_name_of_the_agency() {
        writes(
                "insert into person (id, agency_id, changed_by, called_by, sex, address_state, phone_state) values (?, ?, ?, '架空の人', 'UNKNOWN', 'NOT_ASKED', 'NOT_ASKED')",
                UUID.randomUUID(),
                world.agency("hokubu").value(),
                world.person("yamada").staff().value());
    }

    @Test
    void no_note_is_written_in_its_name() {
        writes(
                "insert into progress_note (id, case_id, happened_on, method, body, agency_id, written_by) values (?, ?, current_date, '04', '作り話', ?, ?)",
                UUID.randomUUID(),
                about.value(),
                world.agency("hokubu").value(),
                world.post("yamada").value());
    }

    @Test
    void nothing_is_disclosed_meanwhile() {
        writes(
                "insert into disclosure (id, case_id, agency_id, person_id, classes, basis, reason, purpose, valid_until, ends_at) values (?, ?, ?, ?, array['HEALTH']::field_class[], 'INTERNAL_USE', '要る', '支援', current_date + 9, 'infinity')",
                UUID.randomUUID(),
                about.value(),
                world.agency("hokubu").value(),
                hana.value());
    }

    @Test
    void it_ends_with_the_look() {
        var after = world.together("yamada", () -> {
            preview.as(world.agency("hokubu"), about.value(), () -> true);
            return rows(
                    "select p.id from person p where p.id in (select m.person_id from membership m join support_case c on c.household_id = m.household_id where c.id = :case)");
        });
        assertThat(after).hasSize(2);
    }
}
