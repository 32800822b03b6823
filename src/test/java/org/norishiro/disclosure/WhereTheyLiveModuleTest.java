package org.norishiro.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.disclosure.usecase.EndDisclosure;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where somebody lives is a kind of fact of its own: 北部包括 (mori) and 基幹 (kikan) are in the team and see ハナ anyway. */
@ModuleWorld
class WhereTheyLiveModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    EndDisclosure endDisclosure;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private HouseholdId home;
    private CaseId about;

    @BeforeEach
    void somebody_of_whom_two_agencies_are_shown_how_healthy_they_are() {
        hana = cases.person("yamada", "ハナ");
        home = cases.household("yamada", hana);
        about = cases.open("yamada", home);
        for (var agency : new String[] {"hokubu", "kikan"}) {
            world.as(
                    "yamada",
                    () -> joinTeam.join(
                            new JoinTeam.Command(about, world.agency(agency), null, "受診の同行", cases.today())));
            cases.disclose("yamada", about, agency, hana, FieldClass.HEALTH);
        }
    }

    private UUID shows(String agency, @Nullable PersonId whose) {
        return cases.disclose("yamada", about, agency, whose, FieldClass.DWELLING);
    }

    private boolean isToldWhereSheLives() {
        return isTold("shown_addresses", hana.value());
    }

    private boolean isToldWhereTheHouseholdIs() {
        return isTold("shown_dwellings", home.value());
    }

    private boolean isTold(String asked, UUID whose) {
        return world.together(
                "mori",
                () -> sql.sql("select sight = 'OPEN' from " + asked + "(array[cast(? as uuid)])")
                        .param(whose)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void other_facts_do_not_tell_it() {
        assertThat(isToldWhereSheLives()).isFalse();
        assertThat(isToldWhereTheHouseholdIs()).isFalse();
    }

    @Test
    void it_is_told_until_the_decision_is_ended() {
        var decided = shows("hokubu", hana);
        assertThat(isToldWhereSheLives()).isTrue();
        world.as("yamada", () -> endDisclosure.end(new EndDisclosure.Command(about, decided, "送迎が終わった")));
        assertThat(isToldWhereSheLives()).isFalse();
    }

    @Test
    void what_is_decided_for_one_agency_tells_no_other() {
        shows("kikan", hana);
        assertThat(isToldWhereSheLives()).isFalse();
    }

    @Test
    void what_is_decided_of_the_household_tells_where_that_is() {
        shows("hokubu", null);
        assertThat(isToldWhereTheHouseholdIs()).isTrue();
    }
}
