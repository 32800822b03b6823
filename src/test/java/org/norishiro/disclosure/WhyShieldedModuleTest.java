package org.norishiro.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.disclosure.model.Terms;
import org.norishiro.disclosure.usecase.Disclose;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.ExclusionRegister;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom somebody fled and why is told to an agency in the team only if facts of that kind were decided to be shown to it. */
@ModuleWorld
@Import(CaseworkWorld.class)
class WhyShieldedModuleTest {
    private static final String WHY = "夫の弟が働いている";

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    Disclose disclose;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    ExclusionRegister exclusions;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private CaseId about;

    @BeforeEach
    void somebody_shielded_with_an_agency_in_the_team() {
        hana = cases.person("yamada", "ハナ");
        about = cases.open("yamada", cases.household("yamada", hana));
        world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency("hokubu"), null, "受診の同行", cases.today())));
        world.as(
                "yamada",
                () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                        hana, new KeptOut.Everybody(world.agency("jiritsu")), ExclusionGround.KIN, WHY)));
    }

    private void show(FieldClass kind) {
        var terms = new Terms(
                new Grounds(Basis.INTERNAL_USE, "", "支援に要る"),
                "受診の同行",
                cases.today().plusDays(30));
        assertThat(world.as(
                        "yamada",
                        () -> disclose.disclose(new Disclose.Command(
                                about,
                                world.agency("hokubu"),
                                List.of(hana),
                                false,
                                EnumSet.copyOf(Set.of(kind)),
                                terms))))
                .isInstanceOf(Disclose.Outcome.Disclosed.class);
    }

    private List<String> reasons(String login) {
        return world.together(
                login,
                () -> exclusions.of(List.of(hana)).stream()
                        .map(line -> line.exclusion().words())
                        .toList());
    }

    @Test
    void who_sees_the_person_whole_is_told_why() {
        assertThat(reasons("yamada")).containsExactly(WHY);
    }

    @Test
    void who_sees_another_kind_of_fact_learns_that_they_are_shielded_and_not_why() {
        show(FieldClass.HEALTH);
        assertThat(reasons("mori")).hasSize(1).doesNotContain(WHY);
    }

    @Test
    void who_is_shown_facts_of_that_kind_is_told_why() {
        show(FieldClass.VIOLENCE);
        assertThat(reasons("mori")).containsExactly(WHY);
    }

    @Test
    void the_words_cannot_be_selected() {
        show(FieldClass.HEALTH);
        for (var column : List.of("words from exclusion", "against from address_measure", "words from address_measure"))
            assertThatThrownBy(() -> world.together(
                            "mori",
                            () -> sql.sql("select " + column)
                                    .query(String.class)
                                    .list()))
                    .isInstanceOf(DataAccessException.class);
    }
}
