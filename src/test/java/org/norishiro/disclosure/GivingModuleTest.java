package org.norishiro.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseSteering;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.Phase;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.disclosure.model.Terms;
import org.norishiro.disclosure.usecase.Disclose;
import org.norishiro.emergency.EmergencyWorld;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Grounds;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nobody gives more than they have for good. 北部包括 (mori, takeda) sees of the household what it was shown of hana; in an emergency takeda
 * sees more, which is not theirs to give.
 */
@ModuleWorld
class GivingModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EmergencyWorld emergencies;

    @Autowired
    CaseSteering steering;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    Disclose disclose;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private PersonId ichiro;
    private HouseholdId home;
    private CaseId about;

    @BeforeEach
    void a_household_of_two_of_which_an_agency_sees_one() {
        emergencies.forget();
        hana = cases.person("yamada", "ハナ");
        ichiro = cases.person("yamada", "一郎");
        home = cases.household("yamada", hana, ichiro);
        about = cases.open("yamada", home);
    }

    private void join(String login, CaseId id, String agency) {
        world.as(
                login,
                () -> joinTeam.join(new JoinTeam.Command(id, world.agency(agency), null, "受診の同行", cases.today())));
    }

    private int sees(String login, PersonId person) {
        return world.count(login, "select count(*) from person where id = ?", person.value());
    }

    @Test
    void a_case_opened_during_an_emergency_has_the_part_that_is_seen_without_it() {
        join("yamada", about, "hokubu");
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        var other = cases.open("yamada", home);
        emergencies.opened("takeda", other);
        assertThat(sees("takeda", ichiro)).isOne();
        cases.open("takeda", home);
        assertThat(sees("mori", hana)).isOne();
        assertThat(sees("mori", ichiro)).isZero();
        assertThat(world.count("mori", "select count(*) from membership where household_id = ?", home.value()))
                .isOne();
    }

    @Test
    void who_sees_a_part_decides_nothing_during_an_emergency_either() {
        emergencies.opened("takeda", about);
        join("yamada", about, "hokubu");
        join("yamada", about, "kikan");
        assertThatThrownBy(() -> cases.disclose("takeda", about, "kikan", hana, FieldClass.HEALTH))
                .isInstanceOf(DataAccessException.class);
        assertThat(decide("takeda", about, FieldClass.HEALTH)).isEqualTo(new Disclose.Outcome.NotYours());
        assertThat(sees("fujii", hana)).isZero();
    }

    @Test
    void who_sees_a_part_writes_over_nothing_during_an_emergency_either() {
        join("yamada", about, "hokubu");
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        emergencies.opened("takeda", cases.open("yamada", home));
        assertThat(world.together(
                        "takeda",
                        () -> sql.sql("update person set called_by = '別の名' where id = ?")
                                .param(hana.value())
                                .update()))
                .isZero();
    }

    @Test
    void who_sees_a_part_and_takes_the_next_step_sees_a_part() {
        join("yamada", about, "hokubu");
        assertThat(world.together(
                        "mori",
                        () -> sql.sql("update support_case set holder_post_id = my_post() where id = ?")
                                .param(about.value())
                                .update()))
                .isOne();
        assertThat(world.count("mori", "select count(*) from issue where case_id = ?", about.value()))
                .isZero();
        assertThat(sees("mori", hana)).isZero();
    }

    @Test
    void what_else_somebody_changes_who_sees_it_whole_gives_the_holder_nothing() {
        join("yamada", about, "hokubu");
        world.together(
                "mori",
                () -> sql.sql("update support_case set holder_post_id = my_post() where id = ?")
                        .param(about.value())
                        .update());
        world.together("yamada", () -> {
            steering.enter(about, Phase.PLANNING);
            return true;
        });
        assertThat(sees("mori", hana)).isZero();
        assertThat(world.count("mori", "select count(*) from issue where case_id = ?", about.value()))
                .isZero();
    }

    @Test
    void naming_them_again_for_what_comes_next_does() {
        join("yamada", about, "hokubu");
        world.together("yamada", () -> {
            steering.next(about, world.post("mori"), "訪ねる", cases.today());
            return true;
        });
        assertThat(sees("mori", hana)).isOne();
    }

    @Test
    void who_is_handed_the_next_step_by_somebody_who_sees_it_whole_sees_it_whole() {
        join("yamada", about, "hokubu");
        for (var login : new String[] {"mori", "yamada"}) {
            world.together(
                    login,
                    () -> sql.sql("update support_case set holder_post_id = ? where id = ?")
                            .params(world.post("takeda").value(), about.value())
                            .update());
        }
        assertThat(sees("takeda", hana)).isOne();
        assertThat(world.count("takeda", "select count(*) from issue where case_id = ?", about.value()))
                .isPositive();
    }

    @Test
    void who_was_handed_the_next_step_and_hands_it_on_gives_what_they_had() {
        for (var handed : List.of(List.of("yamada", "takeda"), List.of("takeda", "fujii")))
            assertThat(world.together(
                            handed.getFirst(),
                            () -> sql.sql("update support_case set holder_post_id = ? where id = ?")
                                    .params(world.post(handed.getLast()).value(), about.value())
                                    .update()))
                    .isOne();
        for (var person : List.of(hana, ichiro)) {
            assertThat(sees("fujii", person)).isOne();
            assertThat(sees("takeda", person)).isZero();
        }
        assertThat(world.count("fujii", "select count(*) from household where id = ?", home.value()))
                .isOne();
        assertThat(world.count("fujii", "select count(*) from issue where case_id = ?", about.value()))
                .isPositive();
        assertThat(world.count("takeda", "select count(*) from support_case where id = ?", about.value()))
                .isZero();
    }

    private Disclose.Outcome decide(String login, CaseId id, FieldClass told) {
        var terms = new Terms(
                new Grounds(Basis.INTERNAL_USE, "", "支援に要る"),
                "受診の同行",
                cases.today().plusDays(30));
        return world.as(
                login,
                () -> disclose.disclose(new Disclose.Command(
                        id, world.agency("kikan"), List.of(hana), false, EnumSet.of(told), terms)));
    }

    @Test
    void where_somebody_lives_is_not_shown_on_by_who_sees_a_part_of_them() {
        join("yamada", about, "hokubu");
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        var own = cases.open("mori", home);
        join("mori", own, "kikan");
        assertThat(decide("mori", own, FieldClass.DWELLING)).isEqualTo(new Disclose.Outcome.SeenInPart());
        assertThatThrownBy(() -> cases.disclose("mori", own, "kikan", hana, FieldClass.DWELLING))
                .isInstanceOf(DataAccessException.class);
        assertThat(world.count(
                        "fujii",
                        "select count(*) from shown_addresses(array[?::uuid]) where sight = 'OPEN'",
                        hana.value()))
                .isZero();
        assertThat(decide("mori", own, FieldClass.LIFE)).isEqualTo(new Disclose.Outcome.Disclosed());
    }
}
