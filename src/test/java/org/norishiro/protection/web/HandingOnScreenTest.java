package org.norishiro.protection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.protection.Receivers;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/**
 * 社会福祉課 has the case of ハナ and yamada holds it. Wherever somebody is chosen to hold or answer for it, sato of the same office
 * is refused if they could not see it, in the words also said of somebody who left: why stays untold.
 */
@ModuleWorld
class HandingOnScreenTest {
    /** Why sato cannot see the case. */
    enum Barred {
        EXCLUDED,
        SEALED
    }

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    PutUnderSeal sealCase;

    private PersonId hana;
    private HouseholdId home;
    private CaseId about;

    @BeforeEach
    void a_case() {
        hana = cases.person("yamada", "ハナ");
        home = cases.household("yamada", hana);
        about = cases.open("yamada", home);
    }

    private void bar(Barred how) {
        switch (how) {
            case EXCLUDED -> keepOut();
            case SEALED ->
                assertThat(world.as(
                                "kobayashi",
                                () -> sealCase.seal(new PutUnderSeal.Command(
                                        about,
                                        "加害者の親族が課にいる",
                                        List.of(
                                                world.person("yamada").staff(),
                                                world.person("kobayashi").staff())))))
                        .isEqualTo(new PutUnderSeal.Outcome.Sealed(true));
        }
    }

    private void keepOut() {
        assertThat(world.as(
                        "yamada",
                        () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                                hana, new KeptOut.Member(world.person("sato").staff()), ExclusionGround.KIN, "元の夫の弟"))))
                .isEqualTo(new ExcludeFromPerson.Outcome.KeptOutNow(false));
    }

    private MockMvcRequestBuilder post(String uri) {
        return browser.as("yamada").post(uri);
    }

    private String sato() {
        return world.post("sato").toString();
    }

    private void isRefusedWithoutSayingWhy(MockMvcRequestBuilder form, String typed) {
        assertThat(form)
                .hasStatus(422)
                .bodyText()
                .contains(Receivers.REFUSAL, typed)
                .doesNotContain("元の夫の弟", "除外されて");
    }

    @ParameterizedTest
    @EnumSource
    void who_comes_next_in_the_case(Barred how) {
        bar(how);
        isRefusedWithoutSayingWhy(
                post("/cases/" + about + "/course")
                        .param("version", "0")
                        .param("next", "窓口で待つ")
                        .param("nextOn", "+7")
                        .param("holder", sato())
                        .param("phase", "INTAKE")
                        .param("state", "OPEN"),
                "窓口で待つ");
        assertThat(world.count(
                        "yamada",
                        "select count(*) from support_case where id = ? and holder_post_id = ?",
                        about.value(),
                        world.post("yamada").value()))
                .isOne();
    }

    @ParameterizedTest
    @EnumSource
    void who_coordinates_or_leads(Barred how) {
        bar(how);
        for (var role : List.of("COORDINATOR", "ASSESSMENT"))
            isRefusedWithoutSayingWhy(
                    post("/cases/" + about + "/roles")
                            .param("version", "0")
                            .param("role", role)
                            .param("post", sato())
                            .param("roleSince", "今日"),
                    "value=\"" + sato() + "\" selected");
    }

    @ParameterizedTest
    @EnumSource
    void who_of_an_agency_is_in_the_team(Barred how) {
        bar(how);
        isRefusedWithoutSayingWhy(
                post("/cases/" + about + "/team")
                        .param("agency", world.agency("fukushi").toString())
                        .param("person", sato())
                        .param("part", "受診の同行")
                        .param("since", "今日"),
                "受診の同行");
    }

    @Test
    void who_answers_for_another_case_of_the_household() {
        keepOut();
        for (var field : List.of("holder", "coordinator", "lead")) {
            var form = post("/cases")
                    .param("household", home.toString())
                    .param("subject", "household:" + home)
                    .param("name", "ふたつめのケース")
                    .param("next", "電話")
                    .param("nextOn", "+3");
            if (!field.equals("holder"))
                form = form.param("holder", world.post("yamada").toString());
            isRefusedWithoutSayingWhy(form.param(field, sato()), "ふたつめのケース");
        }
    }

    @Test
    void who_holds_a_consultation_taken_in_corrected_or_screened() {
        var page = "/consultations/" + cases.consultation("yamada", hana);
        keepOut();
        isRefusedWithoutSayingWhy(told(post("/consultations")).param("holder", sato()), "電気が止まった");
        isRefusedWithoutSayingWhy(
                told(post(page)).param("version", "0").param("holder", sato()).param("nextDate", "+3"), "電気が止まった");
        isRefusedWithoutSayingWhy(
                post(page + "/screening")
                        .param("version", "0")
                        .param("outcome", "CONTINUE")
                        .param("reason", "続けて聞く")
                        .param("holder", sato())
                        .param("nextDate", "+3"),
                "続けて聞く");
    }

    private MockMvcRequestBuilder told(MockMvcRequestBuilder form) {
        return form.param("channel", "02")
                .param("at", "今")
                .param("speaker", "02")
                .param("complaint", "電気が止まった")
                .param("emergency", "UNCLEAR")
                .param("urgency", "NORMAL")
                .param("consent", "NOT_ASKED")
                .param("row", "1")
                .param("person1", hana.toString());
    }

    @Test
    void somebody_shielded_from_the_holder_joins_neither_from_the_household_nor_from_a_consultation() {
        keepOut();
        var theirs = cases.household("sato", cases.person("sato", "一郎"));
        cases.open("sato", theirs);
        assertThat(post("/households/" + theirs + "/members")
                        .param("person", hana.toString())
                        .param("standing", "妻")
                        .param("together", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("いまのままではこの世帯に加えられません")
                .doesNotContain("元の夫の弟");
        assertThat(told(post("/consultations"))
                        .param("holder", world.post("yamada").toString())
                        .param("household", theirs.toString())
                        .param("joins1", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("いまのままでは世帯に加えられません", "電気が止まった");
        assertThat(world.count(
                        "yamada",
                        "select count(*) from membership where household_id = ? and person_id = ?",
                        theirs.value(),
                        hana.value()))
                .isZero();
    }

    @Test
    void of_a_case_out_of_reach_nothing_is_learned_about_whom_it_could_be_handed_to() {
        keepOut();
        for (var whom : List.of("sato", "yamada", "ito"))
            assertThat(world.count(
                            "nagai",
                            "select count(*) where can_be_handed(array[?, ?]::uuid[], ?)",
                            about.value(),
                            hana.value(),
                            world.post(whom).value()))
                    .as(whom)
                    .isZero();
    }
}
