package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the functions of the gate answer, and the database takes, when the program asks it directly: 社会福祉課 (yamada, sato) has the case of ハナ. */
@ModuleWorld
class DirectQuestionsModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private HouseholdId home;
    private CaseId about;

    @BeforeEach
    void a_case_of_a_household() {
        hana = cases.person("yamada", "ハナ");
        home = cases.household("yamada", hana);
        about = cases.open("yamada", home);
    }

    private String givesAs(String login, String kind, UUID id) {
        return world.together(
                login,
                () -> sql.sql("select coalesce(mine_to_give(?, ?), 'NOT')")
                        .params(kind, id)
                        .query(String.class)
                        .single());
    }

    private void joins(String login, PersonId whom, HouseholdId where) {
        world.together(
                login,
                () -> sql.sql("insert into membership (id, household_id, person_id) values (gen_random_uuid(), ?, ?)")
                        .params(where.value(), whom.value())
                        .update());
    }

    @Test
    void whoever_is_kept_out_puts_them_nowhere_and_passes_nothing_on() {
        var ofSato = cases.household("sato", cases.person("sato", "サブロウ"));
        assertThat(givesAs("sato", "PERSON", hana.value())).isEqualTo("WHOLE");
        world.as(
                "yamada",
                () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                        hana, new KeptOut.Member(world.person("sato").staff()), ExclusionGround.KIN, "元の夫の弟")));
        assertThat(givesAs("sato", "PERSON", hana.value())).isEqualTo("NOT");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> joins("sato", hana, ofSato))
                .withStackTraceContaining("a person out of reach");
    }

    @Test
    void what_one_had_is_not_ones_own_to_pass_on() {
        var seat = UUID.randomUUID();
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date - 7)")
                        .params(seat, about.value(), world.agency("hokubu").value())
                        .update());
        assertThat(givesAs("mori", "CASE", about.value())).isEqualTo("PART");
        world.together(
                "yamada",
                () -> sql.sql("update team_member set until = current_date - 2 where id = ?")
                        .param(seat)
                        .update());
        assertThat(givesAs("mori", "CASE", about.value())).isEqualTo("NOT");
    }

    @Test
    void whoever_administers_or_plans_reaches_as_nobody_whatever_their_office_has() {
        for (var login : new String[] {"admin", "kikuchi"})
            assertThat(world.count(login, "select cardinality(my_reachers())"))
                    .as(login)
                    .isZero();
        assertThat(world.count("yamada", "select cardinality(my_reachers())")).isEqualTo(2);
    }

    @Test
    void no_case_is_opened_about_a_household_one_does_not_reach() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "oka",
                        () -> sql.sql("""
                                insert into support_case (id, number, fiscal_year, household_id, name, state, phase, opened_on, holder_post_id, next_date)
                                values (gen_random_uuid(), ?, 2026, ?, '架空家', 'OPEN', 'SUPPORT', current_date, my_post(), current_date + 7)""")
                                .params(UUID.randomUUID().toString(), home.value())
                                .update()))
                .withStackTraceContaining("a household out of reach");
    }

    @Test
    void nobody_is_put_into_a_household_whom_one_does_not_reach() {
        var unknown = cases.person("oka", "ジロウ");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> joins("yamada", unknown, home))
                .withStackTraceContaining("a person out of reach");
    }
}
