package org.norishiro.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.emergency.EmergencyWorld;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** takeda of 北部地域包括 (hokubu) is shown a part of hana, and sees all of her while a second case is open in an emergency. */
@ModuleWorld
class PartSeenWholeScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EmergencyWorld emergencies;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private PersonId known;
    private HouseholdId home;

    @BeforeEach
    void a_part_that_is_whole_in_an_emergency() {
        emergencies.forget();
        hana = cases.person("yamada", "ハナ");
        home = cases.household("yamada", hana);
        known = cases.person("takeda", "次郎");
        var about = cases.open("yamada", home);
        world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency("hokubu"), null, "受診の同行", cases.today())));
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.BASIC, FieldClass.HEALTH);
        emergencies.opened("takeda", cases.open("yamada", home));
    }

    @Test
    void the_person_is_read_whole_and_not_offered_to_be_changed() {
        assertThat(browser.as("takeda").get("/persons/" + hana))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("id=\"part\"", "/persons/" + hana + "/edit", "関わりがあるか尋ねる", "/same");
        assertThat(browser.as("yamada").get("/persons/" + hana)).bodyText().contains("/persons/" + hana + "/edit");
    }

    @Test
    void so_is_the_household() {
        var path = "/households/" + home;
        assertThat(browser.as("takeda").get(path))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(
                        "id=\"part\"", path + "/edit", path + "/members", path + "/relations/new", "/key-person");
        assertThat(browser.as("yamada").get(path))
                .bodyText()
                .contains(path + "/edit", path + "/members/new", path + "/relations/new", path + "/key-person");
    }

    @Test
    void nobody_is_told_that_somebody_else_was_first_who_cannot_change_it_at_all() {
        assertThat(browser.as("takeda").get("/persons/" + hana + "/edit")).hasStatus(404);
        assertThat(browser.as("takeda")
                        .post("/persons/" + hana)
                        .param("family", "架空")
                        .param("given", "別の名")
                        .param("version", "0"))
                .hasStatus(404);
        assertThat(browser.as("takeda").get("/households/" + home + "/edit")).hasStatus(404);
        assertThat(browser.as("takeda")
                        .post("/households/" + home)
                        .param("name", "別の世帯")
                        .param("version", "0"))
                .hasStatus(404);
        assertThat(browser.as("takeda").get("/households/" + home + "/key-person"))
                .hasStatus(404);
        assertThat(browser.as("takeda")
                        .post("/households/" + home + "/key-person")
                        .param("key", "NONE")
                        .param("version", "0"))
                .hasStatus(404);
    }

    @Test
    void nobody_joins_or_leaves_the_household() {
        var path = "/households/" + home + "/members";
        assertThat(browser.as("takeda").get(path + "/new")).hasStatus(404);
        assertThat(browser.as("takeda").post(path).param("person", known.toString()))
                .hasStatus(404);
        var membership = world.together(
                "yamada",
                () -> sql.sql("select id from membership where household_id = ?")
                        .param(home.value())
                        .query(UUID.class)
                        .single());
        assertThat(browser.as("takeda").get(path + "/" + membership + "/leave")).hasStatus(404);
        assertThat(browser.as("takeda").post(path + "/" + membership + "/leave").param("from", "今日"))
                .hasStatus(404);
        assertThat(world.count(
                        "yamada",
                        "select count(*) from membership where household_id = ? and until is null",
                        home.value()))
                .isOne();
    }

    @Test
    void nobody_relates_her_on_the_page_of_a_household_of_their_own() {
        var path = "/households/" + cases.household("takeda", known) + "/relations";
        assertThat(browser.as("takeda")
                        .post(path)
                        .param("person", known.toString())
                        .param("other", hana.toString())
                        .param("kind", "SIBLING")
                        .param("note", "本人の話"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"e-other\"", "一部だけが見えている人との関係は、登録できません。", "本人の話");
        assertThat(world.count(
                        "takeda", "select count(*) from relation where ? in (person_id, other_id)", known.value()))
                .isZero();
    }

    @Test
    void nobody_is_related_on_its_page() {
        var path = "/households/" + home + "/relations";
        assertThat(browser.as("takeda").get(path + "/new")).hasStatus(404);
        assertThat(browser.as("takeda")
                        .post(path)
                        .param("person", known.toString())
                        .param("other", hana.toString())
                        .param("kind", "SIBLING"))
                .hasStatus(404);
        assertThat(world.count(
                        "takeda", "select count(*) from relation where ? in (person_id, other_id)", known.value()))
                .isZero();
    }
}
