package org.norishiro.protection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.household.Registration;
import org.norishiro.household.Registration.NewMember;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.Sex;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleWorld
class AddressProtectionScreenTest {
    private static final String SECRET = "架空市秘密町9丁目9番9号";
    private static final String PHONE = "090-0000-0009";

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    Registration registration;

    private PersonId hana;
    private HouseholdId home;
    private CaseId about;
    private String path;
    private String kana;

    @BeforeEach
    void somebody_who_fled() {
        kana = "ひみつ" + UUID.randomUUID().toString().substring(0, 6);
        hana = world.together(
                "yamada",
                () -> registration.register(
                        new NewPerson("架空", "ハナ", kana, "", Sex.UNKNOWN, PartialDate.notAsked(), SECRET, PHONE)));
        home = world.together("yamada", () -> registration.found("架空 世帯", SECRET, List.of(new NewMember(hana, "本人"))));
        about = cases.open("yamada", home);
        path = "/persons/" + hana + "/address-protection";
    }

    private MvcTestResult protects(String knower) {
        return browser.as("yamada")
                .post(path)
                .param("kind", "PROVISIONAL")
                .param("appliedOn", "今日")
                .param("against", "元の夫")
                .param("knower", world.person(knower).staff().toString())
                .exchange();
    }

    private String read(String login, String uri) throws UnsupportedEncodingException {
        var answer = browser.as(login).get(uri).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    @Test
    void every_page_that_told_the_address_says_that_it_is_protected() throws UnsupportedEncodingException {
        var pages = List.of(
                "/persons/" + hana,
                "/persons/" + hana + "/edit",
                "/persons/search?q=" + kana,
                "/households?q=" + kana,
                "/households/" + home,
                "/households/" + home + "/edit");
        for (var page : pages) assertThat(read("sato", page)).as(page).contains(SECRET);
        assertThat(protects("yamada")).hasStatus(303).hasHeader("Location", path);
        for (var page : pages)
            assertThat(read("sato", page))
                    .as(page)
                    .contains("住所は保護されています")
                    .doesNotContain(SECRET)
                    .doesNotContain(PHONE);
    }

    @Test
    void nothing_made_of_the_case_has_it() throws UnsupportedEncodingException {
        var pages = List.of(
                "/cases/" + about,
                "/cases/" + about + "/timeline",
                "/cases/" + about + "/referrals/new",
                "/households/new?person=" + hana,
                "/consultations/new?person=" + hana);
        protects("yamada");
        for (var page : pages)
            assertThat(read("sato", page)).as(page).doesNotContain(SECRET).doesNotContain(PHONE);
        // the sender knows it; the paper does not
        assertThat(read("yamada", "/cases/" + about + "/referrals/new")).doesNotContain(SECRET);
    }

    @Test
    void an_address_looked_for_finds_nobody_who_is_protected() throws UnsupportedEncodingException {
        assertThat(read("sato", "/households?q=秘密町9丁目9番9号")).contains(home.toString());
        protects("yamada");
        assertThat(read("sato", "/households?q=秘密町9丁目9番9号")).doesNotContain(home.toString());
        assertThat(read("sato", "/persons/search?q=秘密町9丁目9番9号")).doesNotContain(hana.toString());
    }

    @Test
    void who_knows_it_sees_it_on_the_screen_and_not_on_paper() throws UnsupportedEncodingException {
        protects("yamada");
        assertThat(read("yamada", "/persons/" + hana))
                .contains("<span class=\"no-print\">" + SECRET, "<span class=\"print-only\">", "人に伝えない");
        assertThat(read("yamada", "/households?q=" + kana))
                .doesNotContain(SECRET)
                .contains("住所は保護されています");
    }

    @Test
    void the_page_of_the_person_says_since_when_and_leads_on() throws UnsupportedEncodingException {
        protects("yamada");
        assertThat(read("sato", "/persons/" + hana)).contains("住所を保護しています", "仮支援措置", path);
        assertThat(read("sato", "/households/" + home)).contains("住所を保護しています");
        assertThat(read("sato", path)).contains("元の夫", "山田 恵", "次に見直す日").doesNotContain(SECRET);
    }

    @Test
    void a_form_sent_without_the_address_changes_the_rest() throws UnsupportedEncodingException {
        protects("yamada");
        var form = read("sato", "/persons/" + hana + "/edit");
        assertThat(form).doesNotContain("name=\"address\"").doesNotContain("name=\"phone\"");
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(form);
        assertThat(version.find()).isTrue();
        assertThat(browser.as("sato")
                        .post("/persons/" + hana)
                        .param("version", version.group(1))
                        .param("family", "見本")
                        .param("given", "ハナ")
                        .param("sex", "FEMALE"))
                .hasStatus(303);
        assertThat(read("yamada", "/persons/" + hana)).contains("見本 ハナ", SECRET);
    }

    @Test
    void a_form_from_before_is_refused_as_changed_meanwhile_without_the_address() throws UnsupportedEncodingException {
        var form = read("sato", "/persons/" + hana + "/edit");
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(form);
        assertThat(version.find()).isTrue();
        protects("yamada");
        assertThat(browser.as("sato")
                        .post("/persons/" + hana)
                        .param("version", version.group(1))
                        .param("family", "架空")
                        .param("given", "ハナ")
                        .param("address", SECRET))
                .hasStatus(409)
                .bodyText()
                .doesNotContain(SECRET)
                .contains("住所は保護されています");
    }

    @Test
    void what_is_missing_is_told_beside_the_fields() {
        assertThat(browser.as("yamada").post(path).param("kind", "MEASURE"))
                .hasStatus(422)
                .bodyText()
                .contains("申し出た日を入力してください", "決定した市区町村・部署を入力してください", "だれから守るかを入力してください");
        assertThat(browser.as("yamada")
                        .post(path)
                        .param("kind", "OTHER")
                        .param("appliedOn", "今日")
                        .param("against", "元の夫"))
                .hasStatus(422)
                .bodyText()
                .contains("事情を入力してください", "元の夫");
    }

    @Test
    void somebody_has_to_know_it() {
        assertThat(browser.as("yamada")
                        .post(path)
                        .param("kind", "PROVISIONAL")
                        .param("appliedOn", "今日")
                        .param("against", "元の夫"))
                .hasStatus(422)
                .bodyText()
                .contains("1人以上選んでください");
    }

    @Test
    void ending_is_asked_with_a_reason_and_answered_by_another() throws UnsupportedEncodingException {
        protects("yamada");
        assertThat(browser.as("yamada").post(path + "/ending"))
                .hasStatus(422)
                .bodyText()
                .contains("終わりにする理由を入力してください");
        assertThat(browser.as("kobayashi").post(path + "/ending").param("reason", "転居した"))
                .hasStatus(303);
        assertThat(read("kobayashi", path)).contains("転居した", "が決めます").doesNotContain("保護を終える");
        browser.as("kobayashi")
                .post(path + "/ending/answer")
                .param("answer", "end")
                .exchange();
        assertThat(read("sato", "/persons/" + hana)).doesNotContain(SECRET);
        assertThat(browser.as("yamada").post(path + "/ending").param("reason", "もう一度"))
                .hasStatus(422)
                .bodyText()
                .contains("すでに申し出がある", "もう一度");
    }

    @Test
    void one_more_who_knows_it_is_asked_for_and_agreed_to() throws UnsupportedEncodingException {
        protects("yamada");
        assertThat(browser.as("yamada").post(path + "/knowers"))
                .hasStatus(422)
                .bodyText()
                .contains("職員を選んでください", "住所を知る必要を入力してください");
        assertThat(browser.as("yamada")
                        .post(path + "/knowers")
                        .param("staff", world.person("sato").staff().toString())
                        .param("reason", "訪問を受け持つ"))
                .hasStatus(303);
        var answer = Pattern.compile(path + "/knowers/[0-9a-f-]{36}/answer").matcher(read("kobayashi", path));
        assertThat(answer.results().count()).isPositive();
        assertThat(read("yamada", path)).contains("認められるのを待っています");
        assertThat(read("sato", "/persons/" + hana)).doesNotContain(SECRET);
    }

    @Test
    void to_whoever_does_not_reach_the_person_there_is_nothing() {
        protects("yamada");
        for (var uri : List.of(path, path + "/new", path + "/ending", path + "/knowers/new"))
            assertThat(browser.as("oka").get(uri)).as(uri).hasStatus(404);
        assertThat(browser.as("oka").post(path + "/ending/answer")).hasStatus(404);
        assertThat(browser.as("yamada").post(path + "/knowers/" + UUID.randomUUID() + "/answer"))
                .hasStatus(404);
    }
}
