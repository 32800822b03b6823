package org.norishiro.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.ConferenceFixture;
import org.norishiro.conference.ConferenceFixture.TestCase;
import org.norishiro.conference.SittingId;
import org.norishiro.gate.ConsentWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@ModuleWorld
class SittingScreenTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ConferenceFixture conference;

    @Autowired
    ConsentWorld consents;

    TestCase about;
    SittingId sitting;

    @BeforeEach
    void convene() {
        about = conference.newCase();
        sitting = conference.newSitting(conference.today());
    }

    record Answer(int status, String body, String location) {}

    static Answer answer(MockMvcRequestBuilder request) {
        var response = request.exchange().getResponse();
        var location = response.getHeader("Location");
        return new Answer(
                response.getStatus(),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8),
                location == null ? "" : location);
    }

    Answer get(String login, String uri) {
        return answer(browser.as(login).get(uri));
    }

    MockMvcRequestBuilder tabling(String ground) {
        return tabled(ground, "同意を待つあいだに火事になるおそれがある");
    }

    MockMvcRequestBuilder tabled(String ground, String why) {
        return browser.as("yamada")
                .post("/cases/" + about.id() + "/agenda-items")
                .param("sitting", sitting.toString())
                .param("title", "80代と60代の二人世帯")
                .param("reason", "先週小火があった")
                .param("ground", ground)
                .param("note", why)
                .param("minutes", "35")
                .param("rows", "4")
                .param("agency-1", world.agency("hokubu").toString())
                .param("purpose-1", "受診を断る人への関わり方を相談したい");
    }

    String item(AgendaItemId item, String act) {
        return "/sittings/" + sitting + "/items/" + item + "/" + act;
    }

    // --- the list and the form of sittings

    @Test
    void the_list_shows_how_many_cases_stand_on_the_agenda() {
        conference.tabled(about, sitting);
        assertThat(get("nishi", "/sittings?q=" + "第2会議室").body()).contains("1件");
    }

    @Test
    void past_sittings_stand_apart() {
        assertThat(get("saeki", "/sittings?when=past").status()).isEqualTo(200);
    }

    @Test
    void a_sitting_needs_a_place_or_a_way_in() {
        var refused = answer(browser.as("saeki").post("/sittings").param("name", "まるごと会議 第9回"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("場所かオンラインのどちらかを入力してください。", "まるごと会議 第9回");
    }

    @Test
    void the_form_begins_with_oneself_as_convener() {
        assertThat(get("saeki", "/sittings/new").body())
                .containsPattern("<option value=\"" + world.post("saeki") + "\" selected");
    }

    @Test
    void two_who_change_a_sitting_see_both_texts() {
        conference.tabled(about, sitting);
        var first = change("第1会議室").exchange().getResponse().getStatus();
        var second = answer(change("大会議室"));
        assertThat(first).isEqualTo(303);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("第1会議室", "大会議室");
    }

    MockMvcRequestBuilder change(String place) {
        var edit = get("saeki", "/sittings/" + sitting + "/edit").body();
        var body = edit.replaceAll("(?s).*<select id=\"f-body\".*?<option value=\"([^\"]+)\" selected.*", "$1");
        return browser.as("saeki")
                .post("/sittings/" + sitting)
                .param("version", "0")
                .param("body", body)
                .param("name", "まるごと会議 第8回")
                .param("on", "今日")
                .param("from", "13:30")
                .param("until", "15:00")
                .param("place", place)
                .param("chair", world.post("okabe").toString())
                .param("convener", world.post("saeki").toString())
                .param("secretariat", world.agency("takikan").toString());
    }

    @Test
    void somebody_who_does_not_keep_a_sitting_finds_no_form_to_change_it() {
        assertThat(get("nishi", "/sittings/" + sitting + "/edit").status()).isEqualTo(404);
    }

    // --- on consent

    private static final String ON_CONSENT = "CONSENT:" + ConferenceFixture.CONSENT_NEEDED;

    private UUID agreed(String... agencies) {
        return consents.give(about.mother(), agencies);
    }

    private String onConsent() {
        agreed("hokubu", "takikan");
        var tabled = answer(tabled(ON_CONSENT, "長男のことは話さない").param("paper", "person:" + about.mother()));
        assertThat(tabled.status()).isEqualTo(303);
        return tabled.location();
    }

    @Test
    void whose_consent_for_whom_is_missing_is_said_beside_the_ground_and_nothing_typed_is_lost() {
        agreed("kikan", "takikan");
        var refused = answer(tabled(ON_CONSENT, "長男のことは話さない"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .containsPattern("id=\"e-ground\">＊同意にふくまれていません（[^<]*に、架空 ハナの基本）")
                .contains("先週小火があった", "長男のことは話さない");
    }

    @Test
    void a_paper_that_consent_does_not_carry_is_refused_beside_the_choice() {
        var item = onConsent();
        var refused = answer(browser.as("yamada")
                .post(item + "/paper")
                .param("version", "0")
                .param("paper", "person:" + about.mother(), "person:" + about.son()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).containsPattern("id=\"e-paper\">＊同意にふくまれていません（[^<]*架空 一郎の基本");
    }

    @Test
    void inviting_somebody_whom_consent_does_not_name_is_refused_beside_the_agency() {
        var refused = answer(browser.as("saeki")
                .post(onConsent() + "/invitations")
                .param("agency", world.agency("nanbu").toString())
                .param("purpose", "様子を聞きたい"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .containsPattern("id=\"e-agency\">＊同意にふくまれていません")
                .contains("様子を聞きたい");
    }

    @Test
    void an_item_says_that_consent_is_gone_and_leads_to_what_can_be_done() {
        var consent = agreed("hokubu", "takikan");
        var item = answer(tabled(ON_CONSENT, "長男のことは話さない").param("paper", "person:" + about.mother()))
                .location();
        consents.withdraw("yamada", consent, consents.today());
        assertThat(get("yamada", item).body()).contains("伝えられなくなったものがあります", item + "/edit\">根拠を見直す");
        assertThat(get("mori", item).body()).contains("伝えられなくなったものがあります").doesNotContain("架空 ハナ", "根拠を見直す");
    }

    // --- tabling

    @Test
    void first_the_sitting_is_chosen() {
        assertThat(get("yamada", "/cases/" + about.id() + "/agenda-items/new").body())
                .contains("agenda-items/new?sitting=" + sitting);
    }

    @Test
    void the_form_suggests_a_title_without_a_name_and_shows_the_consents() {
        var form = get("yamada", "/cases/" + about.id() + "/agenda-items/new?sitting=" + sitting);
        assertThat(form.body()).contains("80代と60代の二人世帯", "同意の記録", "未取得");
    }

    @Test
    void a_case_is_tabled() {
        var answer = answer(tabling("STATUTORY_CONFERENCE:SWA_106_6"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).startsWith("/agenda-items/");
    }

    @Test
    void an_agency_without_a_purpose_is_refused_beside_its_row() {
        var refused = answer(tabling("STATUTORY_CONFERENCE:SWA_106_6")
                .param("agency-2", world.agency("shakyo").toString()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"e-purpose-2\"", "この機関を招く目的を入力してください。");
    }

    @Test
    void a_conference_for_consenting_persons_says_what_would_be_needed() {
        var refused = answer(tabling("STATUTORY_CONFERENCE:JUSO_CONF"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("重層的支援会議は本人の同意がある案件だけを扱えます。");
    }

    @Test
    void without_consent_a_reason_is_asked_for_beside_it() {
        var refused = answer(tabled("STATUTORY_CONFERENCE:SWA_106_6", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-note\"", "同意のほかの根拠では、そう判断した理由を入力してください。", "受診を断る人への関わり方を相談したい");
    }

    @Test
    void the_item_tells_the_article_and_who_judged_so() {
        var tabled = answer(tabled("STATUTORY_CONFERENCE:SWA_106_6", "待つあいだに火事になる"));
        assertThat(get("yamada", tabled.location()).body())
                .contains("社会福祉法106条の6（支援会議）", "待つあいだに火事になる", "根拠を判断した人", "山田 恵（社会福祉課）");
    }

    @Test
    void a_title_with_a_name_is_refused() {
        var refused = answer(browser.as("yamada")
                .post("/cases/" + about.id() + "/agenda-items")
                .param("sitting", sitting.toString())
                .param("title", "ハナさんのこと")
                .param("reason", "小火")
                .param("ground", "STATUTORY_CONFERENCE:SWA_106_6")
                .param("minutes", "30")
                .param("agency-1", world.agency("hokubu").toString())
                .param("purpose-1", "相談"));
        assertThat(refused.body()).contains("題に名前は入れられません");
    }

    @Test
    void more_rows_keep_what_was_typed() {
        var more = answer(tabling("STATUTORY_CONFERENCE:SWA_106_6").param("more", "true"));
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.body()).contains("agency-7", "受診を断る人への関わり方を相談したい");
    }

    @Test
    void the_preview_is_what_the_invited_see() {
        var preview = answer(tabling("STATUTORY_CONFERENCE:SWA_106_6")
                .param("paper", "person:" + about.mother())
                .param("preview", "true"));
        assertThat(preview.body()).contains("招いた機関に見える資料（1項目）", "架空 ハナ");
    }

    @Test
    void somebody_elses_case_is_not_there() {
        assertThat(get("nishi", "/cases/" + about.id() + "/agenda-items/new").status())
                .isEqualTo(404);
    }

    // --- who sees what

    @Test
    void the_invited_read_what_they_are_asked_for_and_the_notice() {
        var item = conference.tabled(about, sitting);
        assertThat(get("mori", "/agenda-items/" + item).body())
                .contains("受診を断る人への関わり方を相談したい", "1年以下の拘禁刑又は50万円以下の罰金", "架空 ハナ")
                .doesNotContain("/cases/" + about.id());
    }

    @Test
    void the_uninvited_get_the_same_answer_as_for_nothing_at_all() {
        var item = conference.tabled(about, sitting);
        assertThat(get("nishi", "/agenda-items/" + item).status()).isEqualTo(404);
        assertThat(get("nishi", "/agenda-items/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(get("nishi", "/agenda-items/nonsense").status()).isEqualTo(404);
    }

    @Test
    void the_uninvited_see_only_the_time_on_the_agenda() {
        conference.tabled(about, sitting);
        assertThat(get("nishi", "/sittings/" + sitting).body())
                .contains("（関係者のみの案件）", "13:30–14:05")
                .doesNotContain("80代と60代");
    }

    @Test
    void the_invited_read_the_record_and_find_nothing_to_write_in() {
        var item = conference.tabled(about, sitting);
        conference.role(item);
        assertThat(get("mori", "/sittings/" + sitting).body())
                .contains("初期集中支援チームの訪問に同行する")
                .doesNotContain("name=\"task\"");
    }

    // --- the day

    @Test
    void a_role_saved_by_htmx_answers_with_that_part_alone() {
        var item = conference.tabled(about, sitting);
        var answer =
                answer(browser.as("saeki").htmx(role(item).param("due", "+7").header("HX-Target", "roles")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("訪問に同行する", "役割を2機関分登録しました。").doesNotContain("<!doctype html>");
    }

    MockMvcRequestBuilder role(AgendaItemId item) {
        return browser.as("saeki")
                .post(item(item, "roles"))
                .param(
                        "agency",
                        world.agency("hokubu").toString(),
                        world.agency("takikan").toString())
                .param("task", "訪問に同行する")
                .param("for", "母");
    }

    @Test
    void without_scripts_a_role_leads_back_to_its_part() {
        var item = conference.tabled(about, sitting);
        assertThat(answer(role(item).param("when", "直ちに")).location())
                .isEqualTo("/sittings/" + sitting + "?item=" + item + "#roles");
    }

    @Test
    void a_role_that_says_neither_when_nor_on_which_event_is_refused() {
        var item = conference.tabled(about, sitting);
        var refused = answer(role(item));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"e-due\"", "訪問に同行する");
    }

    @Test
    void a_role_on_stand_by_is_shown_with_its_event() {
        var item = conference.tabled(about, sitting);
        answer(role(item).param("standby", "長男が部屋から出てきたら"));
        assertThat(get("mori", "/agenda-items/" + item).body()).contains("長男が部屋から出てきたら", "いざという時");
    }

    @Test
    void what_was_said_by_two_is_shown_twice() {
        var item = conference.tabled(about, sitting);
        answer(discussion("saeki", item, "先に書いた"));
        var second = answer(discussion("okabe", item, "後から書いた"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("先に書いた", "後から書いた", "佐伯 直さんが");
    }

    MockMvcRequestBuilder discussion(String login, AgendaItemId item, String words) {
        return browser.as(login)
                .post(item(item, "discussion"))
                .param("version", "0")
                .param("discussion", words);
    }

    @Test
    void closing_says_beside_each_field_what_is_missing() {
        var item = conference.tabled(about, sitting);
        var refused = answer(browser.as("saeki")
                .post(item(item, "close"))
                .param("version", "0")
                .param("conclusion", "NO_CLEAR_PLAN"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"e-stance\"", "id=\"e-watching\"", "id=\"e-change\"", "id=\"e-next\"");
    }

    @Test
    void an_item_without_a_clear_plan_is_closed_with_how_to_stay_with_it() {
        var item = conference.tabled(about, sitting);
        var closed = answer(browser.as("saeki")
                .post(item(item, "close"))
                .param("version", "0")
                .param("conclusion", "NO_CLEAR_PLAN")
                .param("stance", "月1回、玄関先で短く")
                .param("watching", "新聞の様子を民生委員と見る")
                .param("change", "搬送の知らせでその日に集まる")
                .param("next", "+28"));
        assertThat(closed.status()).isEqualTo(303);
        assertThat(get("yamada", "/agenda-items/" + item + "/minutes/paper").body())
                .contains("月1回、玄関先で短く", "取扱注意");
    }

    @Test
    void attendance_is_recorded_for_each_agency() {
        var item = conference.tabled(about, sitting);
        var page = get("saeki", "/sittings/" + sitting + "?item=" + item).body();
        var row = page.replaceAll("(?s).*name=\"version-([0-9a-f-]{36})\".*", "$1");
        var saved = answer(browser.as("saeki")
                .post(item(item, "attendance"))
                .param("attendance-" + row, "PRESENT")
                .param("attendee-" + row, "森")
                .param("version-" + row, "0"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(get("saeki", "/sittings/" + sitting + "?item=" + item).body())
                .contains("出席 1／1機関");
    }

    @Test
    void issues_are_put_in_order() {
        var item = conference.tabled(about, sitting);
        answer(browser.as("saeki")
                .post(item(item, "priorities"))
                .param("words-free1", "猫の多頭飼育")
                .param("order-free1", "2")
                .param("words-free2", "母の受診")
                .param("order-free2", "1"));
        assertThat(get("mori", "/agenda-items/" + item).status()).isEqualTo(200);
        assertThat(get("saeki", "/sittings/" + sitting + "/minutes").body()).containsSubsequence("母の受診", "猫の多頭飼育");
    }

    // --- bodies, and the case

    @Test
    void a_body_needs_a_basis() {
        var refused = answer(browser.as("admin").post("/bodies").param("name", "まるごと会議"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("根拠を1つ以上選んでください。");
    }

    @Test
    void the_administrator_sees_what_is_not_yet_verified() {
        assertThat(get("admin", "/bodies").body()).contains("一部は未確認", "会議体を登録");
    }

    @Test
    void others_look_at_the_bodies_and_do_not_change_them() {
        assertThat(get("yamada", "/bodies").body()).doesNotContain("会議体を登録</a>");
        assertThat(get("yamada", "/bodies/new").status()).isEqualTo(404);
    }

    @Test
    void the_case_shows_its_conferences() {
        conference.tabled(about, sitting);
        assertThat(get("yamada", "/cases/" + about.id()).body()).contains("会議（1回）", "まるごと会議 第8回");
        assertThat(get("yamada", "/cases/" + about.id() + "/agenda-items").body())
                .contains("まるごと会議 第8回");
    }

    @Test
    void an_item_can_be_prepared_further() {
        var item = conference.tabled(about, sitting);
        assertThat(get("yamada", "/agenda-items/" + item + "/edit").body()).contains("先週小火があった");
        assertThat(get("yamada", "/agenda-items/" + item + "/paper").body()).contains("checked");
        assertThat(get("yamada", "/agenda-items/" + item + "/invite").body()).contains("招く目的");
    }
}
