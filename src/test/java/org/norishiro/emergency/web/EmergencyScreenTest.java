package org.norishiro.emergency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.emergency.EmergencyWorld;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleWorld
class EmergencyScreenTest {
    private static final String NEW = "/emergency/new";

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EmergencyWorld emergencies;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    PutUnderSeal sealCase;

    private PersonId hana;
    private HouseholdId home;
    private CaseId about;
    private String number;

    @BeforeEach
    void a_case_of_another_agency() {
        emergencies.forget();
        hana = cases.person("yamada", "ハナ");
        home = cases.household("yamada", hana);
        about = cases.open("yamada", home);
        number = emergencies.number("yamada", about);
    }

    private MvcTestResult sends(String login, Map<String, String> changes) {
        var typed = new TreeMap<>(Map.of(
                "number",
                number,
                "ground",
                "LIFE",
                "words",
                EmergencyWorld.WORDS,
                "length",
                "QUARTER",
                "password",
                "norishiro"));
        typed.putAll(changes);
        var request = browser.as(login).post(NEW);
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult opens(String login) {
        return sends(login, Map.of());
    }

    @Test
    void the_form_is_offered_where_nobody_was_found() {
        assertThat(browser.as("hara").get("/persons/search?q=いないひと")).bodyText().contains(NEW);
        assertThat(browser.as("hara").get("/cases?q=いないひと")).bodyText().contains(NEW);
        assertThat(browser.as("hara").get(NEW)).hasStatusOk().bodyText().contains("緊急閲覧を始める", "15分", "30分", "60分");
    }

    @Test
    void nothing_typed_is_told_beside_the_fields() {
        assertThat(browser.as("hara").post(NEW))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "ケースの番号か、氏名と生年月日を入力してください",
                        "理由を選んでください",
                        "何が起きているかを入力してください",
                        "見る時間を選んでください",
                        "パスワードを入力してください");
    }

    @ParameterizedTest
    @CsvSource({
        "words,急ぎ,10文字以上で書いてください",
        "length,DAY,見る時間を選び直してください",
        "ground,BORED,理由を選び直してください",
        "password,norishirO,パスワードが違います"
    })
    void each_field_says_what_is_wrong_with_it(String field, String typed, String said) {
        assertThat(sends("hara", Map.of(field, typed)))
                .hasStatus(422)
                .bodyText()
                .contains(said, number)
                .doesNotContain("value=\"norishir");
    }

    @ParameterizedTest
    @CsvSource({"架空ハナ,,年・月・日まで入力してください", "架空ハナ,昭和6年,年・月・日まで入力してください", "'',S6.5.3,氏名かふりがなを入力してください"})
    void a_name_goes_with_a_whole_day_of_birth(String name, String born, String said) {
        assertThat(sends("hara", Map.of("number", "", "name", name, "born", born == null ? "" : born)))
                .hasStatus(422)
                .bodyText()
                .contains(said);
    }

    @Test
    void the_case_says_until_when_and_that_one_may_read() {
        assertThat(opens("hara")).hasStatus(303).hasHeader("Location", "/cases/" + about);
        assertThat(browser.as("hara").get("/cases/" + about))
                .hasStatusOk()
                .bodyText()
                .contains("緊急閲覧</b>で見ています", "あと15分", "見終わった", "緊急閲覧として見ています");
        assertThat(browser.as("yamada").get("/cases/" + about)).bodyText().doesNotContain("見終わった");
        assertThat(browser.as("yamada").get("/cases/" + about + "/access"))
                .bodyText()
                .contains("原 美咲", "緊急閲覧（生命・身体の危険）", EmergencyWorld.WORDS);
    }

    @Test
    void who_has_seen_enough_is_led_away_and_the_case_is_not_there() {
        var opening = emergencies.opened("hara", about);
        assertThat(browser.as("hara").post("/emergency/openings/" + opening + "/end"))
                .hasStatus(303)
                .hasHeader("Location", "/today");
        assertThat(browser.as("hara").get("/cases/" + about)).hasStatus(404);
    }

    @Test
    void absent_excluded_and_misnamed_are_the_same_page() throws UnsupportedEncodingException {
        emergencies.born("yamada", hana.value(), LocalDate.of(1933, 7, 5));
        exclude("hara");
        var excluded = opens("hara");
        var absent = sends("hara", Map.of("number", "R1-9999"));
        assertThat(excluded).hasStatus(422).bodyText().contains("開けるケースが見つかりませんでした");
        assertThat(page(excluded)).isEqualTo(page(absent));
        assertThat(headers(excluded)).isEqualTo(headers(absent));
        emergencies.forget();
        var hidden = sends("hara", Map.of("number", "", "name", "架空ハナ", "born", "S8.7.5"));
        var nobody = sends("hara", Map.of("number", "", "name", "架空ハル", "born", "S8.7.5"));
        assertThat(page(hidden)).isEqualTo(page(nobody));
        assertThat(headers(hidden)).isEqualTo(headers(nobody));
    }

    @Test
    void sealed_is_the_same_page_as_absent() throws UnsupportedEncodingException {
        var readers = List.of(
                world.person("yamada").staff(), world.person("kobayashi").staff());
        world.as("kobayashi", () -> sealCase.seal(new PutUnderSeal.Command(about, "加害者の親族が市にいる", readers)));
        var sealed = opens("hara");
        var absent = sends("hara", Map.of("number", "R1-9999"));
        assertThat(sealed).hasStatus(422).bodyText().contains("開けるケースが見つかりませんでした");
        assertThat(page(sealed)).isEqualTo(page(absent));
        assertThat(headers(sealed)).isEqualTo(headers(absent));
        var hidden = browser.as("hara").get("/cases/" + about).exchange();
        var nowhere = browser.as("hara").get("/cases/" + UUID.randomUUID()).exchange();
        assertThat(hidden).hasStatus(404);
        assertThat(page(hidden)).isEqualTo(page(nowhere));
        assertThat(headers(hidden)).isEqualTo(headers(nowhere));
    }

    private void exclude(String login) {
        var whom = new KeptOut.Member(world.person(login).staff());
        world.as(
                "yamada",
                () -> excludeFromPerson.exclude(
                        new ExcludeFromPerson.Command(hana, whom, ExclusionGround.KIN, "夫の弟（本人から）")));
    }

    /** Without what is new in each answer, and what was typed. */
    private String page(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse()
                .getContentAsString()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", "")
                .replaceAll("(name=\"_csrf\" value|name=\"(?:csrf|watch)\" content)=\"[^\"]*\"", "$1")
                .replace(number, "")
                .replace("R1-9999", "")
                .replace("架空ハナ", "")
                .replace("架空ハル", "");
    }

    private static Map<String, List<String>> headers(MvcTestResult answer) {
        var headers = new TreeMap<String, List<String>>();
        for (var name : answer.getResponse().getHeaderNames())
            if (!name.equalsIgnoreCase("Content-Security-Policy") && !name.equalsIgnoreCase("X-Request-Id"))
                headers.put(name, List.copyOf(answer.getResponse().getHeaders(name)));
        headers.remove("Content-Length");
        return headers;
    }

    @Test
    void after_three_times_the_page_says_whom_to_talk_to() {
        for (var n = 0; n < 3; n++) sends("hara", Map.of("number", "R1-999" + n));
        assertThat(browser.as("hara").get(NEW))
                .hasStatusOk()
                .bodyText()
                .contains("24時間のうちに3回", "解除")
                .doesNotContain("name=\"password\"");
        assertThat(opens("hara")).hasStatus(422).bodyText().contains("24時間のうちに3回");
        assertThat(browser.as("okabe").get("/emergency/openings")).bodyText().contains("止まっている人（1）", "原 美咲");
        var lock = world.together("okabe", () -> emergencies.lock());
        assertThat(browser.as("okabe").post("/emergency/locks/release").param("lock", lock.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("<a href=\"#words-" + lock + "\">話したことを入力してください", "<textarea id=\"words-" + lock + "\"");
        assertThat(browser.as("kobayashi")
                        .post("/emergency/locks/release")
                        .param("lock", lock.toString())
                        .param("words", "話した"))
                .hasStatus(404);
        assertThat(browser.as("okabe")
                        .post("/emergency/locks/release")
                        .param("lock", lock.toString())
                        .param("words", "番号を聞き間違えていた"))
                .hasStatus(303);
        assertThat(opens("hara")).hasStatus(303);
    }

    @Test
    void partners_are_told_whom_to_ask() {
        assertThat(browser.as("mori").get(NEW))
                .hasStatusOk()
                .bodyText()
                .contains("担当の機関か調整担当に電話")
                .doesNotContain("name=\"password\"");
        assertThat(opens("mori")).hasStatus(422).bodyText().contains("担当の機関か調整担当に電話");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/course",
        "POST,/course",
        "POST,/team",
        "POST,/roles",
        "GET,/referrals/new",
        "POST,/referrals",
        "GET,/plans/new",
        "GET,/agenda-items/new",
        "GET,/issues/new",
        "POST,/issues/order",
        "GET,/assessments/new",
        "GET,/consents/new",
        "GET,/timeline/print"
    })
    void forms_and_papers_of_the_case_are_closed(String method, String path) {
        emergencies.opened("hara", about);
        assertThat(browser.as("hara").send(HttpMethod.valueOf(method), "/cases/" + about + path))
                .hasStatus(403)
                .bodyText()
                .contains("見ることと、記録を書くことだけです");
        assertThat(world.count(
                        "hara", "select count(*) from team_member where case_id = ? and until is null", about.value()))
                .isEqualTo(world.count(
                        "yamada",
                        "select count(*) from team_member where case_id = ? and until is null",
                        about.value()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/timeline",
                "/issues",
                "/assessments",
                "/consents",
                "/team",
                "/access",
                "/referrals",
                "/plans",
                "/agenda-items",
                "/notes/new"
            })
    void what_there_is_to_read_is_open(String path) {
        emergencies.opened("hara", about);
        assertThat(browser.as("hara").get("/cases/" + about + path)).hasStatusOk();
    }

    @Test
    void its_people_and_their_home_are_read_and_not_changed() {
        emergencies.opened("hara", about);
        assertThat(browser.as("hara").get("/persons/" + hana))
                .hasStatusOk()
                .bodyText()
                .contains("緊急閲覧");
        assertThat(browser.as("hara").get("/households/" + home)).hasStatusOk();
        assertThat(browser.as("hara").get("/persons/" + hana + "/edit")).hasStatus(403);
        assertThat(browser.as("hara").get("/households/" + home + "/members/new"))
                .hasStatus(403);
    }

    @Test
    void what_only_the_database_refuses_is_answered_by_the_same_page() {
        emergencies.opened("hara", about);
        var opened = browser.as("hara")
                .post("/cases")
                .param("household", home.toString())
                .param("subject", "household:" + home)
                .param("name", "架空 ハナ 世帯")
                .param("next", "家庭訪問")
                .param("nextOn", cases.today().plusDays(2).toString())
                .param("holder", world.post("hara").toString())
                .param("issue-words", "介護")
                .exchange();
        assertThat(opened.getResponse().getStatus()).isIn(403, 422);
        assertThat(world.count("yamada", "select count(*) from support_case where household_id = ?", home.value()))
                .isOne();
    }

    @Test
    void a_note_is_written_but_names_no_next_step() {
        emergencies.opened("hara", about);
        assertThat(note("", "")).hasStatus(303);
        assertThat(note("訪問", "+1")).hasStatus(422).bodyText().contains("緊急閲覧では、次にすることは決められません");
    }

    private MvcTestResult note(String next, String on) {
        return browser.as("hara")
                .post("/cases/" + about + "/notes")
                .param("method", "04")
                .param("counterpart", "救急隊")
                .param("body", "持病と連絡先を伝えた")
                .param("on", "今日")
                .param("next", next)
                .param("nextOn", on)
                .exchange();
    }

    @Test
    void whoever_looks_afterwards_sees_why_and_of_the_case_its_number_alone() {
        var path = "/emergency/openings/" + emergencies.opened("hara", about);
        assertThat(browser.as("okabe").get("/today")).bodyText().contains("緊急閲覧の確認", path);
        assertThat(browser.as("okabe").get("/emergency/openings?show=waiting"))
                .bodyText()
                .contains(number, path);
        assertThat(browser.as("okabe").get(path))
                .hasStatusOk()
                .bodyText()
                .contains(number, "原 美咲", EmergencyWorld.WORDS)
                .doesNotContain("架空 ハナ 世帯", "/cases/" + about);
        assertThat(browser.as("okabe").post(path + "/review"))
                .hasStatus(422)
                .bodyText()
                .contains("判断を選んでください", "確かめたことを入力してください");
        assertThat(review("okabe", path)).hasStatus(303);
        assertThat(review("kobayashi", path)).hasStatus(409).bodyText().contains("ほかの人が先に確認しました");
        assertThat(browser.as("okabe").get("/emergency/openings?show=waiting"))
                .bodyText()
                .contains("確認を待っている緊急閲覧はありません");
        assertThat(browser.as("hara").get(path)).bodyText().contains("適切", "岡部 隆", "持病を伝えるため");
        assertThat(review("hara", path)).hasStatus(422).bodyText().contains("自分では確認できません");
    }

    private MvcTestResult review(String login, String path) {
        return browser.as(login)
                .post(path + "/review")
                .param("verdict", "RIGHT")
                .param("words", "持病を伝えるためだった")
                .exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mizuno", "mori", "nagai"})
    void to_everybody_else_there_is_none(String login) throws UnsupportedEncodingException {
        var path = "/emergency/openings/" + emergencies.opened("hara", about);
        var foreign = browser.as(login).get(path).exchange();
        assertThat(foreign).hasStatus(404);
        assertThat(page(foreign))
                .isEqualTo(page(browser.as(login)
                        .get("/emergency/openings/" + UUID.randomUUID())
                        .exchange()));
        assertThat(review(login, path)).hasStatus(404);
        assertThat(browser.as(login).get("/emergency/openings")).bodyText().contains("あなたが確認するものはありません");
    }
}
