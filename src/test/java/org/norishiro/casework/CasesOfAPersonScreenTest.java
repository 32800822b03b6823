package org.norishiro.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.model.CaseSubject;
import org.norishiro.casework.usecase.OpenCase;
import org.norishiro.household.PersonId;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page of a person says of the cases that are about them. */
@ModuleWorld
class CasesOfAPersonScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    OpenCase openCase;

    @Autowired
    PutUnderSeal sealCase;

    @Autowired
    JdbcClient sql;

    private PersonId hana;

    @BeforeEach
    void somebody() {
        hana = cases.person("yamada", "ハナ");
    }

    private String page() {
        return "/persons/" + hana;
    }

    @Test
    void the_case_of_the_household_is_about_its_members() {
        var about = cases.open("yamada", cases.household("yamada", hana));
        assertThat(browser.as("yamada").get(page()))
                .bodyText()
                .contains("ケース（1）", "/cases/" + about)
                .doesNotContain("ケースを開く");
    }

    @Test
    void so_are_those_of_every_household_they_belong_to_and_their_own() {
        var first = cases.open("yamada", cases.household("yamada", hana));
        var second = cases.open("yamada", cases.household("yamada", hana));
        var own = new OpenCase.Command(
                new CaseSubject.OfPerson(hana),
                null,
                "架空 ハナ",
                world.post("yamada"),
                "家庭訪問",
                cases.today(),
                null,
                null,
                List.of());
        var third = ((OpenCase.Outcome.Opened) world.as("yamada", () -> openCase.open(own))).id();
        assertThat(browser.as("yamada").get(page()))
                .bodyText()
                .contains("ケース（3）", "/cases/" + first, "/cases/" + second, "/cases/" + third);
        assertThat(browser.as("yamada").get("/cases/new?person=" + hana))
                .bodyText()
                .contains("/cases/" + first, "/cases/" + second, "/cases/" + third);
    }

    @Test
    void a_household_they_have_left_is_no_longer_theirs() {
        var home = cases.household("yamada", hana, cases.person("yamada", "一郎"));
        cases.open("yamada", home);
        world.together(
                "yamada",
                () -> sql.sql("update membership set until = ? where household_id = ? and person_id = ?")
                        .params(cases.today(), home.value(), hana.value())
                        .update());
        assertThat(browser.as("yamada").get(page())).bodyText().contains("ケース（0）", "ケースを開く");
    }

    @Test
    void a_case_hidden_from_whoever_looks_is_not_counted() {
        var about = cases.open("yamada", cases.household("yamada", hana));
        var readers = List.of(
                world.person("yamada").staff(), world.person("kobayashi").staff());
        assertThat(world.as("kobayashi", () -> sealCase.seal(new PutUnderSeal.Command(about, "加害者の親族が課にいる", readers))))
                .isInstanceOf(PutUnderSeal.Outcome.Sealed.class);
        assertThat(browser.as("ito").get(page()))
                .bodyText()
                .contains("ケース（0）", "ケースを開く")
                .doesNotContain("/cases/" + about);
        assertThat(browser.as("kobayashi").get(page())).bodyText().contains("ケース（1）", "/cases/" + about);
    }
}
