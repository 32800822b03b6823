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
import org.norishiro.gate.Grounds;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.ExclusionRegister;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom somebody fled and why is told to an agency in the team only if facts of that kind were decided to be shown to it. */
@ModuleWorld
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

    /** yamada once worked for 北部包括, whose mori and takeda are there now. */
    private void onceWorkedThere() {
        world.together(
                "admin",
                () -> sql.sql("""
                        insert into post (id, staff_id, agency_id, title, role, is_concurrent, valid_from, valid_until)
                        values (gen_random_uuid(), ?, ?, '元の係', 'PARTNER', true, '2019-04-01', '2020-03-31')""")
                        .params(
                                world.person("yamada").staff().value(),
                                world.agency("hokubu").value())
                        .update());
    }

    @Test
    void another_agency_of_the_writer_is_not_the_agency_that_wrote_it() {
        world.together(
                "yamada",
                () -> sql.sql("insert into address_protection (id, person_id) values (gen_random_uuid(), ?)")
                        .param(hana.value())
                        .update());
        world.together("yamada", () -> sql.sql("""
                        insert into address_measure (id, protection_id, person_id, kind, applied_on, since, against)
                        select gen_random_uuid(), id, person_id, 'PROVISIONAL', current_date, current_date, '夫' from address_protection
                        where person_id = ?""").param(hana.value()).update());
        onceWorkedThere();
        show(FieldClass.HEALTH);
        assertThat(reasons("mori")).hasSize(1).doesNotContain(WHY);
        assertThat(against("mori")).hasSize(1).doesNotContain("夫");
        assertThat(against("yamada")).containsExactly("夫");
    }

    private List<String> against(String login) {
        return world.together(
                login,
                () -> sql.sql("""
                                select told.against from address_measure m cross join lateral address_measure_words(m.id) told
                                where m.person_id = ?""").param(hana.value()).query(String.class).list());
    }

    @Test
    void the_agency_that_wrote_it_reads_it() {
        show(FieldClass.HEALTH);
        var own = "うちの利用者が義理の兄";
        world.as(
                "mori",
                () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                        hana, new KeptOut.Member(world.person("ito").staff()), ExclusionGround.KIN, own)));
        assertThat(reasons("takeda")).hasSize(2).contains(own).doesNotContain(WHY);
    }

    @Test
    void nobody_writes_in_the_name_of_another_agency() {
        show(FieldClass.HEALTH);
        assertThatThrownBy(() -> world.together(
                        "mori",
                        () -> sql.sql("""
                        insert into exclusion (id, person_id, agency_id, ground, words, recording_agency_id)
                        values (gen_random_uuid(), ?, ?, 'KIN', '弟', ?)""")
                                .params(
                                        hana.value(),
                                        world.agency("shakyo").value(),
                                        world.agency("fukushi").value())
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
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
