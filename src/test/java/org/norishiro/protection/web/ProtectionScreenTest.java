package org.norishiro.protection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleWorld
class ProtectionScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    private PersonId hana;
    private HouseholdId home;
    private CaseId about;
    private String path;

    @BeforeEach
    void somebody_to_shield() {
        hana = cases.person("yamada", "ハナ");
        home = cases.household("yamada", hana);
        about = cases.open("yamada", home);
        path = "/persons/" + hana + "/exclusions";
    }

    private MvcTestResult keepsOut(String by, String whom) {
        return browser.as(by)
                .post(path)
                .param("scope", "MEMBER")
                .param("staff", world.person(whom).staff().toString())
                .param("ground", "KIN")
                .param("words", "元の夫の弟（本人から）")
                .exchange();
    }

    private String exclusion() throws UnsupportedEncodingException {
        var page = browser.as("yamada").get(path).exchange().getResponse().getContentAsString();
        var found = Pattern.compile(path + "/([0-9a-f-]{36})/lifting").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void nothing_typed_is_told_beside_the_fields() {
        assertThat(browser.as("yamada").post(path))
                .hasStatus(422)
                .bodyText()
                .contains("だれに見せないかを選んでください", "理由を選んでください", "聞いたこと・分かっていることを入力してください");
    }

    @Test
    void whom_is_told_beside_the_field() {
        assertThat(browser.as("yamada")
                        .post(path)
                        .param("scope", "EVERYBODY")
                        .param("ground", "KIN")
                        .param("words", "元の夫の弟"))
                .hasStatus(422)
                .bodyText()
                .contains("機関を選んでください。", "元の夫の弟");
    }

    @Test
    void ones_own_office_is_refused_beside_the_field() {
        assertThat(browser.as("yamada")
                        .post(path)
                        .param("scope", "EVERYBODY")
                        .param("agency", world.agency("fukushi").toString())
                        .param("ground", "INTEREST")
                        .param("words", "係に親戚がいる"))
                .hasStatus(422)
                .bodyText()
                .contains("自分の機関ぜんぶには登録できません");
    }

    @Test
    void what_has_to_be_handed_over_is_listed_with_links() {
        assertThat(keepsOut("kobayashi", "yamada"))
                .hasStatus(422)
                .bodyText()
                .contains("先に担当を替えて", "/cases/" + about, "元の夫の弟（本人から）");
    }

    @Test
    void whoever_is_kept_out_is_listed_with_the_reason() {
        assertThat(keepsOut("yamada", "sato")).hasStatus(303).hasHeader("Location", path);
        assertThat(browser.as("yamada").get(path))
                .hasStatusOk()
                .bodyText()
                .contains("佐藤 健", "親族", "元の夫の弟（本人から）", "1件が有効です");
        assertThat(browser.as("yamada").get("/persons/" + hana)).bodyText().contains("見せない相手", "佐藤 健");
        assertThat(browser.as("yamada").get("/households/" + home)).bodyText().contains("見せない相手（1）", "佐藤 健");
        assertThat(keepsOut("yamada", "sato")).hasStatus(422).bodyText().contains("すでに登録されています");
    }

    @Test
    void to_whoever_is_kept_out_it_looks_as_if_there_were_nothing() throws UnsupportedEncodingException {
        keepsOut("yamada", "sato");
        for (var kind : new String[] {"/persons/" + hana, "/cases/" + about, path, path + "/new"}) {
            var hidden = browser.as("sato").get(kind).exchange();
            assertThat(hidden).hasStatus(404);
            var absent = browser.as("sato")
                    .get(kind.replace(hana.toString(), UUID.randomUUID().toString())
                            .replace(about.toString(), UUID.randomUUID().toString()))
                    .exchange();
            assertThat(withoutNumbers(hidden)).isEqualTo(withoutNumbers(absent));
        }
    }

    private static String withoutNumbers(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse()
                .getContentAsString()
                .replaceAll(
                        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[0-9a-f]{12,}|value=\"[^\"]*\"|content=\"[^\"]*\"", "");
    }

    @Test
    void whoever_kept_themselves_out_is_led_away() {
        assertThat(keepsOut("sato", "sato")).hasStatus(303).hasHeader("Location", "/today");
    }

    @Test
    void lifting_is_asked_with_a_reason_and_answered_by_another() throws UnsupportedEncodingException {
        keepsOut("yamada", "sato");
        var id = exclusion();
        assertThat(browser.as("yamada").get(path + "/" + id + "/lifting")).hasStatusOk();
        assertThat(browser.as("yamada").post(path + "/" + id + "/lifting"))
                .hasStatus(422)
                .bodyText()
                .contains("解除したい理由を入力してください");
        assertThat(browser.as("kobayashi").post(path + "/" + id + "/lifting").param("reason", "縁が切れた"))
                .hasStatus(303);
        assertThat(browser.as("kobayashi").get(path))
                .bodyText()
                .contains("縁が切れた", "ほかの査察指導員・管理者か調整担当が決めます")
                .doesNotContain("解除を認める");
        browser.as("kobayashi")
                .post(path + "/" + id + "/answer")
                .param("answer", "lift")
                .exchange();
        assertThat(browser.as("sato").get("/persons/" + hana)).hasStatus(404);
    }

    @Test
    void an_exclusion_of_somebody_else_is_not_there() throws UnsupportedEncodingException {
        keepsOut("yamada", "sato");
        var id = exclusion();
        var other = cases.person("yamada", "一郎");
        assertThat(browser.as("yamada")
                        .post("/persons/" + other + "/exclusions/" + id + "/lifting")
                        .param("reason", "縁が切れた"))
                .hasStatus(404);
        assertThat(browser.as("kobayashi").post("/persons/" + other + "/exclusions/" + id + "/answer"))
                .hasStatus(404);
        assertThat(browser.as("oka").get(path)).hasStatus(404);
    }
}
