package org.norishiro.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.casework.usecase.RecordNote;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.protection.Askable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@ModuleWorld
class DisclosureScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    RecordNote recordNote;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private CaseId about;
    private String path;

    @BeforeEach
    void an_agency_in_the_team() {
        hana = cases.person("yamada", "ハナ");
        about = cases.open("yamada", cases.household("yamada", hana));
        path = "/cases/" + about + "/disclosures";
        join("hokubu");
        world.as(
                "yamada",
                () -> recordNote.record(new RecordNote.Command(
                        about, cases.today(), null, "04", "本人", "台所で転んだ", null, "", null, null)));
    }

    private void join(String agency) {
        world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency(agency), null, "受診の同行", cases.today())));
    }

    private MockMvcRequestBuilder filled() {
        return browser.as("yamada")
                .post(path)
                .param("agency", world.agency("hokubu").toString())
                .param("whom", hana.toString(), "household")
                .param("classes", "HEALTH", "PROGRESS")
                .param("purpose", "受診の同行")
                .param("until", cases.today().plusDays(20).toString());
    }

    @Test
    void what_is_decided_is_on_the_list_with_its_basis() {
        assertThat(filled().param("basis", "CLEAR_BENEFIT").param("reason", "ひとりで通えない"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(path))
                .hasStatusOk()
                .bodyText()
                .contains("健康・障害</li>", "経過記録</li>", "明らかに本人の利益", "ひとりで通えない", "受診の同行", "世帯全体");
    }

    @Test
    void nothing_typed_is_told_beside_the_fields() {
        assertThat(browser.as("yamada").post(path))
                .hasStatus(422)
                .bodyText()
                .contains("見せる機関を選んでください", "だれのことを見せるかを", "見せる内容を1つ以上", "根拠を選んでください", "目的を入力してください");
    }

    /** Else less would be shown than was decided, or nothing, and the page would say that it was. */
    @Test
    void whoever_is_not_in_the_household_is_refused_and_not_left_out() {
        var stranger = cases.person("yamada", "タロウ");
        for (var chosen : List.of(stranger.toString(), UUID.randomUUID().toString()))
            for (var beside : List.of("", hana.toString(), "household"))
                assertThat(browser.as("yamada")
                                .post(path)
                                .param("agency", world.agency("hokubu").toString())
                                .param("whom", chosen, beside)
                                .param("classes", "PROGRESS")
                                .param("basis", "CLEAR_BENEFIT")
                                .param("reason", "ひとりで通えない")
                                .param("purpose", "受診の同行")
                                .param("until", cases.today().plusDays(20).toString()))
                        .hasStatus(422)
                        .bodyText()
                        .contains("今日この世帯にいない人が選ばれています", "受診の同行");
        assertThat(world.count("yamada", "select count(*) from disclosure where case_id = ?", about.value()))
                .isZero();
    }

    /** It sits in the team and would never find what is decided for it. */
    @Test
    void an_agency_kept_out_since_it_joined_is_not_offered_and_refused_as_everywhere() {
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into exclusion (id, person_id, agency_id, ground, words) values (?, ?, ?, 'KIN', '元の夫の弟')")
                        .params(
                                UUID.randomUUID(),
                                hana.value(),
                                world.agency("hokubu").value())
                        .update());
        for (var page : List.of(path, path + "/new"))
            assertThat(browser.as("yamada").get(page))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("agency=" + world.agency("hokubu"), "value=\"" + world.agency("hokubu"));
        assertThat(filled().param("basis", "CLEAR_BENEFIT").param("reason", "ひとりで通えない"))
                .hasStatus(422)
                .bodyText()
                .contains(Askable.REFUSAL, "受診の同行")
                .doesNotContain("今日は支援チームにいません");
    }

    @Test
    void an_agency_out_of_the_team_is_told_to_be_added_first() {
        assertThat(browser.as("yamada")
                        .post(path)
                        .param("agency", world.agency("kikan").toString())
                        .param("whom", hana.toString())
                        .param("classes", "HEALTH")
                        .param("basis", "CLEAR_BENEFIT")
                        .param("reason", "ひとりで通えない")
                        .param("purpose", "受診の同行")
                        .param("until", cases.today().plusDays(20).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("今日は支援チームにいません");
    }

    @Test
    void a_basis_without_its_reason_is_told_and_nothing_typed_is_lost() {
        assertThat(filled().param("basis", "CLEAR_BENEFIT"))
                .hasStatus(422)
                .bodyText()
                .contains("そう判断した理由を入力してください", "受診の同行");
    }

    @Test
    void a_law_without_its_article_is_told() {
        assertThat(filled().param("basis", "STATUTORY_CONFERENCE").param("reason", "支援会議"))
                .hasStatus(422)
                .bodyText()
                .contains("どの会議かを選んでください。");
        assertThat(filled().param("basis", "LAW_OTHER").param("reason", "通報した"))
                .hasStatus(422)
                .bodyText()
                .contains("どの法律の定めかを選んでください。");
    }

    @Test
    void the_article_is_kept_as_the_law_stands() {
        assertThat(filled().param("basis", "STATUTORY_CONFERENCE")
                        .param("conference", "SWA_106_6")
                        .param("reason", "役割"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(path)).bodyText().contains("社会福祉法106条の6（支援会議）");
        assertThat(filled().param("basis", "LAW_OTHER")
                        .param("duty", "ELDER_ABUSE_7_1")
                        .param("reason", "あざ"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(path)).bodyText().contains("高齢者虐待防止法7条1項");
    }

    @Test
    void urgency_of_more_than_a_week_is_told() {
        assertThat(filled().param("basis", "EMERGENCY").param("reason", "行方が分からない"))
                .hasStatus(422)
                .bodyText()
                .contains("緊急で見せるのは7日以内です");
    }

    @Test
    void the_agency_finds_it_on_its_page_and_before_it_did_not() {
        assertThat(browser.as("mori").get("/cases/" + about))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("台所で転んだ", "ハナ</");
        filled().param("basis", "CLEAR_BENEFIT").param("reason", "ひとりで通えない").exchange();
        assertThat(browser.as("mori").get("/cases/" + about)).bodyText().contains("台所で転んだ");
    }

    @Test
    void what_is_previewed_is_what_the_agency_gets() {
        assertThat(preview("hokubu")).hasStatusOk().bodyText().doesNotContain("台所で転んだ");
        filled().param("basis", "CLEAR_BENEFIT").param("reason", "ひとりで通えない").exchange();
        assertThat(preview("hokubu")).bodyText().contains("台所で転んだ", "北部地域包括支援センターに見えるとおり");
    }

    private MockMvcRequestBuilder preview(String agency) {
        return browser.as("yamada").get("/cases/" + about + "/seen-by/" + world.agency(agency));
    }

    @Test
    void who_sees_a_part_is_told_so_and_writes_over_nothing() {
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.DWELLING);
        assertThat(browser.as("mori").get("/cases/" + about)).bodyText().contains("見せると決められた内容</a>だけです");
        assertThat(browser.as("yamada").get("/cases/" + about)).bodyText().doesNotContain("見せると決められた内容</a>だけです");
        assertThat(browser.as("mori").get("/persons/" + hana))
                .hasStatusOk()
                .bodyText()
                .contains("見せると決められた内容だけです")
                .doesNotContain("/persons/" + hana + "/edit");
    }

    @Test
    void why_somebody_refused_is_not_told_to_who_sees_a_part() {
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into consent (id, person_id, case_id, state, reason, on_date) values (?, ?, ?, 'REFUSED', '飲酒の治療を知られたくない', current_date)")
                        .params(UUID.randomUUID(), hana.value(), about.value())
                        .update());
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.DWELLING);
        for (var page : List.of("/cases/" + about + "/consents", "/cases/" + about, "/persons/" + hana)) {
            assertThat(browser.as("mori").get(page)).hasStatusOk().bodyText().doesNotContain("飲酒の治療");
        }
        assertThat(browser.as("yamada").get("/cases/" + about + "/consents"))
                .bodyText()
                .contains("飲酒の治療を知られたくない");
    }

    @Test
    void why_it_was_decided_stays_with_those_who_decide() {
        filled().param("basis", "CLEAR_BENEFIT").param("reason", "飲酒が続いている").exchange();
        assertThat(browser.as("mori").get(path))
                .hasStatusOk()
                .bodyText()
                .contains("明らかに本人の利益", "受診の同行")
                .doesNotContain("飲酒が続いている");
    }

    @Test
    void a_preview_ends_with_the_page() {
        preview("hokubu").exchange();
        assertThat(browser.as("yamada").get("/cases/" + about)).bodyText().contains("台所で転んだ");
    }

    @Test
    void an_agency_out_of_the_team_has_no_preview() {
        assertThat(preview("kikan")).hasStatus(404);
    }

    @Test
    void whoever_sees_a_part_neither_decides_nor_previews() {
        join("kikan");
        assertThat(browser.as("mori").get(path + "/new")).hasStatus(404);
        assertThat(browser.as("mori").post(path)).hasStatus(404);
        assertThat(browser.as("mori").get("/cases/" + about + "/seen-by/" + world.agency("kikan")))
                .hasStatus(404);
    }

    @Test
    void ending_takes_a_reason() {
        var id = cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        assertThat(browser.as("yamada").get(path + "/" + id + "/end")).hasStatusOk();
        assertThat(browser.as("yamada").post(path + "/" + id + "/end"))
                .hasStatus(422)
                .bodyText()
                .contains("やめる理由を入力してください");
    }

    @Test
    void what_has_ended_stays_on_the_list_with_its_reason() {
        var id = cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        assertThat(browser.as("yamada").post(path + "/" + id + "/end").param("reason", "受診が終わった"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(path)).bodyText().contains("終わったもの（1）", "受診が終わった");
        assertThat(browser.as("yamada").post(path + "/" + id + "/end").param("reason", "もう一度"))
                .hasStatus(422)
                .bodyText()
                .contains("もう終わっています");
    }

    @Test
    void a_disclosure_of_another_case_is_not_there() {
        assertThat(browser.as("yamada").get(path + "/" + UUID.randomUUID() + "/end"))
                .hasStatus(404);
    }
}
