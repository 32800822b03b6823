package org.norishiro.protection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** hoshi, who coordinates, is shown the name of hana: she is not offered to open what shields her, and is told so if she tries. */
@ModuleWorld
class UnshieldingScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private String person;
    private UUID exclusion;

    @BeforeEach
    void somebody_shielded_of_whom_another_agency_sees_a_part() {
        hana = cases.person("yamada", "ハナ");
        person = "/persons/" + hana;
        var about = cases.open("yamada", cases.household("yamada", hana));
        write(
                "insert into team_member (id, case_id, agency_id, since) values (gen_random_uuid(), ?, ?, current_date)",
                about.value(),
                world.agency("takikan").value());
        cases.disclose("yamada", about, "takikan", hana, FieldClass.BASIC);
        exclusion = UUID.randomUUID();
        write(
                "insert into exclusion (id, person_id, staff_id, ground, words) values (?, ?, ?, 'KIN', '元の夫の弟')",
                exclusion,
                hana.value(),
                world.person("sato").staff().value());
        assertThat(browser.as("yamada")
                        .post(person + "/address-protection")
                        .param("kind", "PROVISIONAL")
                        .param("appliedOn", "今日")
                        .param("against", "元の夫")
                        .param("knower", world.person("yamada").staff().toString()))
                .hasStatus(303);
    }

    private void write(String statement, Object... values) {
        world.together("yamada", () -> sql.sql(statement).params(values).update());
    }

    @Test
    void nothing_is_offered_that_would_be_refused() {
        assertThat(browser.as("yamada").get(person + "/exclusions")).bodyText().contains("解除を申し出る");
        assertThat(browser.as("hoshi").get(person + "/exclusions"))
                .hasStatusOk()
                .bodyText()
                .contains("佐藤 健", "見せない相手を登録")
                .doesNotContain("解除を申し出る");
        assertThat(browser.as("yamada").get(person + "/address-protection"))
                .bodyText()
                .contains("終わりを申し出る", "職員を加える", "外す");
        assertThat(browser.as("hoshi").get(person + "/address-protection"))
                .hasStatusOk()
                .bodyText()
                .contains("住所は保護されています", "更新を登録")
                .doesNotContain("終わりを申し出る")
                .doesNotContain("職員を加える")
                .doesNotContain("外す");
        for (var form : List.of(
                "/exclusions/" + exclusion + "/lifting",
                "/address-protection/ending",
                "/address-protection/knowers/new"))
            assertThat(browser.as("hoshi").get(person + form)).as(form).hasStatus(404);
    }

    @Test
    void who_sends_it_all_the_same_is_told_who_may() {
        for (var act : List.of(
                "/exclusions/" + exclusion + "/lifting",
                "/exclusions/" + exclusion + "/answer",
                "/address-protection/ending",
                "/address-protection/ending/answer",
                "/address-protection/knowers")) {
            var sent = browser.as("hoshi")
                    .post(person + act)
                    .param("reason", "縁が切れた")
                    .param("staff", world.person("hoshi").staff().toString())
                    .param("answer", act.startsWith("/exclusions") ? "lift" : "end");
            assertThat(sent.exchange().getResponse().getStatus()).as(act).isEqualTo(303);
        }
        assertThat(world.count(
                        "yamada",
                        "select count(*) from exclusion where id = ? and lifting_asked_at is null and lifted_at is null",
                        exclusion))
                .isOne();
        assertThat(world.count(
                        "yamada",
                        "select count(*) from address_protection where person_id = ? and ending_asked_at is null and ended_at is null",
                        hana.value()))
                .isOne();
        assertThat(world.count(
                        "yamada",
                        "select count(*) from address_knower where person_id = ? and ended_at is null",
                        hana.value()))
                .isOne();
    }
}
