package org.norishiro.protection.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Moving into a household is refused beside the form exactly where the database would refuse it. sato is kept out of hana. */
@ModuleWorld
class JoiningScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private PersonId ichiro;
    private HouseholdId theirs;

    @BeforeEach
    void somebody_shielded_and_a_household_of_others() {
        hana = cases.person("yamada", "ハナ");
        ichiro = cases.person("sato", "一郎");
        theirs = cases.household("sato", ichiro);
        write(
                "insert into exclusion (id, person_id, staff_id, ground, words) values (gen_random_uuid(), ?, ?, 'KIN', '元の夫の弟')",
                hana.value(),
                world.person("sato").staff().value());
    }

    private void write(String statement, Object... values) {
        world.together("yamada", () -> sql.sql(statement).params(values).update());
    }

    private MockMvcRequestBuilder movesIn(PersonId who) {
        return browser.as("yamada")
                .post("/households/" + theirs + "/members")
                .param("person", who.toString())
                .param("standing", "妻")
                .param("together", "true");
    }

    private MockMvcRequestBuilder movesInByAConsultation(PersonId who) {
        return browser.as("yamada")
                .post("/consultations")
                .param("channel", "02")
                .param("at", "今")
                .param("speaker", "02")
                .param("complaint", "電気が止まった")
                .param("emergency", "UNCLEAR")
                .param("urgency", "NORMAL")
                .param("consent", "NOT_ASKED")
                .param("row", "1")
                .param("person1", who.toString())
                .param("household", theirs.toString())
                .param("joins1", "true")
                .param("holder", world.post("yamada").toString());
    }

    @Test
    void somebody_shielded_by_another_of_their_records() {
        cases.open("sato", theirs);
        var again = cases.person("yamada", "ハナ");
        write(
                "insert into same_person (id, person_id, other_id, evidence) values (gen_random_uuid(), least(?, ?), greatest(?, ?), '会った')",
                hana.value(),
                again.value(),
                hana.value(),
                again.value());
        assertThat(movesIn(again))
                .hasStatus(422)
                .bodyText()
                .contains("いまのままではこの世帯に加えられません")
                .doesNotContain("元の夫の弟");
        assertThat(movesInByAConsultation(again)).hasStatus(422).bodyText().contains("いまのままでは世帯に加えられません", "電気が止まった");
    }

    @Test
    void somebody_shielded_from_who_holds_it_by_another_post() {
        var about = cases.open("yamada", theirs);
        write(
                "update support_case set holder_post_id = ? where id = ?",
                world.post("saeki").value(),
                about.value());
        write(
                "insert into exclusion (id, person_id, agency_id, ground, words) values (gen_random_uuid(), ?, ?, 'KIN', '元の夫の弟')",
                hana.value(),
                world.agency("jiritsu").value());
        assertThat(movesIn(hana)).hasStatus(422).bodyText().contains("いまのままではこの世帯に加えられません");
    }

    @Test
    void a_consultation_holds_nobody_back_once_it_is_a_case_of_others() {
        var told = cases.consultation("sato", ichiro);
        write("update consultation set household_id = ? where id = ?", theirs.value(), told.value());
        assertThat(movesIn(hana)).hasStatus(422);
        var about = cases.open("yamada", theirs);
        write("update support_case set consultation_id = ? where id = ?", told.value(), about.value());
        assertThat(movesIn(hana)).hasStatus(303);
    }
}
