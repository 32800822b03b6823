package org.norishiro.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.ReferralId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@ModuleWorld
class ReferralScreenTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ReferralFixture fixture;

    TestCase about;
    String path;

    @BeforeEach
    void openCase() {
        about = fixture.newCase();
        path = "/cases/" + about.id() + "/referrals";
    }

    private MockMvcRequestBuilder filled(String step) {
        return filled(step, "EMERGENCY");
    }

    private MockMvcRequestBuilder filled(String step, String basis) {
        return browser.as("yamada")
                .post(path)
                .param("step", step)
                .param("agency", world.agency("hokubu").toString())
                .param("request", "受診に付き添ってほしい")
                .param("person", about.mother().toString())
                .param("basis", basis)
                .param("reason", "先週ボヤがあった")
                .param("urgency", "ORDINARY")
                .param("handover", "PHONE")
                .param("replyDue", "+7");
    }

    private static String body(MockMvcRequestBuilder request) {
        return new String(
                request.exchange().getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockMvcRequestBuilder accept(String login, ReferralId id) {
        return browser.as(login)
                .post("/referrals/" + id + "/accept")
                .param("version", "0")
                .param("worker", "武田 茜")
                .param("firstStep", "電話で日程を決める")
                .param("firstDate", "+3");
    }

    private void decline(ReferralId id) {
        browser.as("mori")
                .post("/referrals/" + id + "/decline")
                .param("version", "0")
                .param("reason", "FULL")
                .param("why", "空きは年明けになる")
                .exchange();
    }

    @Test
    void the_form_offers_other_agencies_with_what_they_do_not_do() {
        assertThat(browser.as("yamada").get(path + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("北部地域包括支援センター", "65歳未満だけの世帯の継続支援");
    }

    @Test
    void the_form_does_not_offer_ones_own_agency() {
        assertThat(browser.as("yamada").get(path + "/new"))
                .bodyText()
                .doesNotContain(world.agency("fukushi").toString());
    }

    @Test
    void the_form_of_somebody_elses_case_is_not_there() {
        assertThat(browser.as("oka").get(path + "/new")).hasStatus(404);
    }

    @Test
    void an_empty_form_is_refused_with_words_beside_the_fields() {
        assertThat(browser.as("yamada").post(path).param("step", "preview"))
                .hasStatus(422)
                .bodyText()
                .contains("頼む機関を選んでください。", "頼みたいことを入力してください。", "だれのことかを1人以上選んでください。");
    }

    @Test
    void a_refused_form_keeps_what_was_typed() {
        assertThat(browser.as("yamada").post(path).param("step", "preview").param("request", "猫のこと"))
                .bodyText()
                .contains("猫のこと");
    }

    @Test
    void consent_without_a_record_is_refused_beside_the_basis() {
        assertThat(filled("preview", "CONSENT")).hasStatus(422).bodyText().contains("架空 ハナ（未取得）");
    }

    @Test
    void a_basis_other_than_consent_without_a_reason_is_refused_and_keeps_what_was_typed() {
        assertThat(grounded("EMERGENCY", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("同意のほかの根拠では、そう判断した理由を入力してください。", "受診に付き添ってほしい");
    }

    @Test
    void a_duty_to_report_that_is_not_named_is_refused_beside_the_duty() {
        assertThat(grounded("LAW_OTHER", "reason", "けがをしている"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#f-duty\"", "どの法律の定めかを選んでください。");
    }

    @Test
    void a_conference_that_is_not_named_is_refused_beside_the_conference() {
        assertThat(grounded("STATUTORY_CONFERENCE", "reason", "支援会議で話した"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#f-conference\"", "どの会議かを選んでください。");
    }

    @Test
    void a_duty_that_does_not_hold_is_none() {
        assertThat(grounded("LAW_OTHER", "reason", "けがをしている").param("duty", "SWA_106_6"))
                .hasStatus(422)
                .bodyText()
                .contains("どの法律の定めかを選んでください。");
    }

    @Test
    void the_article_is_the_one_in_force_and_it_is_shown_who_judged() {
        assertThat(grounded("LAW_OTHER", "reason", "けがをしている").param("duty", "ELDER_ABUSE_7_1"))
                .hasStatusOk()
                .bodyText()
                .contains("高齢者虐待防止法7条1項（高齢者虐待の通報（生命・身体に重大な危険）・義務）", "けがをしている", "判断した人：社会福祉課");
    }

    private MockMvcRequestBuilder grounded(String basis, String field, String words) {
        return browser.as("yamada")
                .post(path)
                .param("step", "preview")
                .param("agency", world.agency("hokubu").toString())
                .param("request", "受診に付き添ってほしい")
                .param("person", about.mother().toString())
                .param("basis", basis)
                .param(field, words)
                .param("urgency", "ORDINARY")
                .param("handover", "PHONE")
                .param("replyDue", "+7");
    }

    @Test
    void the_preview_shows_what_the_agency_will_see() {
        assertThat(filled("preview")).hasStatusOk().bodyText().contains("先方に見えるもの", "受診に付き添ってほしい", "架空 ハナ");
    }

    @Test
    void sending_without_a_look_at_the_preview_shows_the_preview() {
        assertThat(filled("send")).hasStatus(422).bodyText().contains("もう一度確かめてください");
    }

    @Test
    void what_was_previewed_is_what_the_agency_sees() {
        var preview = body(filled("preview"));
        var sent = filled("send").param("seen", value(preview, "seen")).exchange();
        var page = body(browser.as("mori").get(sent.getResponse().getRedirectedUrl()));
        assertThat(sheet(page)).isEqualTo(sheet(preview));
    }

    private static String sheet(String page) {
        var section = page.substring(page.indexOf("id=\"what-is-shown\""));
        return section.substring(section.indexOf("<dl"), section.indexOf("</section>"));
    }

    private static String value(String page, String name) {
        var matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void going_back_from_the_preview_keeps_everything() {
        assertThat(filled("edit")).hasStatusOk().bodyText().contains("先週ボヤがあった");
    }

    @Test
    void the_agency_finds_the_referral_in_its_inbox_with_its_holder() {
        fixture.sent(about);
        assertThat(browser.as("mori").get("/referrals?box=received"))
                .hasStatusOk()
                .bodyText()
                .contains("受診に付き添ってほしい", "いま持っているのは", "北部地域包括支援センター");
    }

    @Test
    void the_agencys_page_names_no_other_person_of_the_case() {
        var id = fixture.sent(about);
        assertThat(browser.as("mori").get("/referrals/" + id))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("一郎");
    }

    @Test
    void a_referral_of_others_is_not_there() {
        assertThat(browser.as("oka").get("/referrals/" + fixture.sent(about))).hasStatus(404);
    }

    @Test
    void a_malformed_id_is_not_there() {
        assertThat(browser.as("mori").get("/referrals/none")).hasStatus(404);
    }

    @Test
    void accepting_leads_back_to_the_referral() {
        var id = fixture.sent(about);
        assertThat(accept("mori", id)).hasStatus(303).hasRedirectedUrl("/referrals/" + id);
    }

    @Test
    void an_acceptance_without_a_first_step_is_refused() {
        var id = fixture.sent(about);
        assertThat(browser.as("mori")
                        .post("/referrals/" + id + "/accept")
                        .param("version", "0")
                        .param("worker", "森"))
                .hasStatus(422)
                .bodyText()
                .contains("最初にすることを入力してください。");
    }

    @Test
    void the_second_answer_is_a_conflict_that_keeps_the_text() {
        var id = fixture.sent(about);
        accept("mori", id).exchange();
        assertThat(accept("takeda", id)).hasStatus(409).bodyText().contains("森 由紀", "電話で日程を決める");
    }

    @Test
    void a_declined_referral_says_that_the_sender_holds_it() {
        var id = fixture.sent(about);
        decline(id);
        assertThat(browser.as("yamada").get("/referrals/" + id))
                .bodyText()
                .contains("いま持っているのは：<b>社会福祉課（山田 恵）</b>", "空きは年明けになる");
    }

    @Test
    void a_settled_referral_leads_on_to_asking_somebody_else() {
        var id = fixture.sent(about);
        decline(id);
        assertThat(browser.as("yamada")
                        .post("/referrals/" + id + "/settle")
                        .param("version", "1")
                        .param("how", "ELSEWHERE")
                        .param("why", "南部包括に頼む")
                        .param("nextOn", "+2"))
                .hasStatus(303)
                .hasRedirectedUrl("/referrals/" + id + "/again");
        assertThat(browser.as("yamada").get("/referrals/" + id + "/again"))
                .hasRedirectedUrl("/cases/" + about.id() + "/referrals/new?from=" + id);
    }

    @Test
    void a_need_that_goes_on_asks_for_a_date() {
        var id = fixture.sent(about);
        decline(id);
        assertThat(browser.as("yamada")
                        .post("/referrals/" + id + "/settle")
                        .param("version", "1")
                        .param("how", "KEEP")
                        .param("why", "自分たちで訪ねる"))
                .hasStatus(422)
                .bodyText()
                .contains("次にする日を入力してください。");
    }

    @Test
    void asking_somebody_else_begins_with_what_was_asked() {
        var id = fixture.sent(about);
        assertThat(browser.as("yamada").get(path + "/new?from=" + id))
                .bodyText()
                .contains("受診に付き添ってほしい");
    }

    @Test
    void the_referrals_of_the_case_are_listed_for_its_team() {
        fixture.sent(about);
        assertThat(browser.as("yamada").get(path)).hasStatusOk().bodyText().contains("北部地域包括支援センター", "回答待ち");
    }

    @Test
    void an_empty_filter_result_offers_to_drop_the_filter() {
        assertThat(browser.as("mori").get("/referrals?box=received&q=ありえない言葉"))
                .bodyText()
                .contains("この条件に当てはまる依頼は0件です。", "条件を外す");
    }

    // --- how soon, with whom, and what then

    private MockMvcRequestBuilder accompanied() {
        return browser.as("yamada")
                .post(path)
                .param("step", "preview")
                .param("agency", world.agency("hokubu").toString())
                .param("request", "受診に付き添ってほしい")
                .param("person", about.mother().toString())
                .param("basis", "EMERGENCY")
                .param("reason", "先週ボヤがあった")
                .param("handover", "ACCOMPANY");
    }

    @Test
    void going_along_without_a_day_and_a_name_is_refused_beside_the_fields() {
        assertThat(accompanied().param("urgency", "SOON"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#f-handoverOn\"", "だれが同行するかを入力してください。", "受診に付き添ってほしい");
    }

    @Test
    void without_an_urgency_it_is_refused_beside_the_field() {
        assertThat(accompanied().param("handoverOn", "+3").param("handoverBy", "山田"))
                .hasStatus(422)
                .bodyText()
                .contains("急ぎ方を選んでください。");
    }

    @Test
    void the_preview_says_how_soon_when_and_with_whom() {
        assertThat(accompanied()
                        .param("urgency", "URGENT")
                        .param("handoverOn", "+3")
                        .param("handoverBy", "山田 恵"))
                .hasStatusOk()
                .bodyText()
                .contains("<dt>急ぎ方</dt><dd>至急</dd>", "同行（", "山田 恵");
    }

    @Test
    void whoever_asks_sees_that_it_was_not_opened_yet() {
        assertThat(browser.as("yamada").get("/referrals/" + fixture.sent(about)))
                .bodyText()
                .contains("先方は、まだ開いていません。");
    }

    @Test
    void whoever_asks_sees_when_it_was_opened() {
        var id = fixture.sent(about);
        browser.as("mori").get("/referrals/" + id).exchange();
        assertThat(browser.as("yamada").get("/referrals/" + id)).bodyText().contains("に開きました。");
    }

    @Test
    void whom_they_suggest_is_chosen_already_in_the_next_referral() {
        var id = fixture.sent(about);
        var shakyo = world.agency("shakyo").toString();
        browser.as("mori")
                .post("/referrals/" + id + "/decline")
                .param("version", "0")
                .param("reason", "OTHER_FITS_BETTER")
                .param("why", "お金の管理が先")
                .param("fits", shakyo)
                .exchange();
        assertThat(browser.as("yamada").get(path + "/new?from=" + id))
                .bodyText()
                .contains("<option value=\"" + shakyo + "\" selected>", "name=\"from\" value=\"" + id + "\"");
    }

    @Test
    void an_agency_that_is_not_in_the_register_cannot_be_suggested() {
        var id = fixture.sent(about);
        assertThat(browser.as("mori")
                        .post("/referrals/" + id + "/decline")
                        .param("version", "0")
                        .param("reason", "FULL")
                        .param("why", "空きは年明けになる")
                        .param("fits", "3f8f1f4e-7c5b-4a3e-9d3f-000000000000"))
                .hasStatus(422)
                .bodyText()
                .contains("この機関は名簿にありません。選び直してください。", "空きは年明けになる");
    }

    @Test
    void neither_side_of_a_referral_is_offered_as_somebody_else() {
        assertThat(browser.as("mori").get("/referrals/" + fixture.sent(about) + "/decline"))
                .bodyText()
                .doesNotContain(
                        "value=\"" + world.agency("hokubu") + "\"", "value=\"" + world.agency("fukushi") + "\"");
    }

    @Test
    void a_handover_in_the_future_is_refused_beside_the_day() {
        var id = fixture.sent(about);
        assertThat(browser.as("yamada")
                        .post("/referrals/" + id + "/hand-over")
                        .param("version", "0")
                        .param("on", "+1")
                        .param("words", "いっしょに行った"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#f-on\"", "いっしょに行った");
    }

    @Test
    void a_handover_is_read_in_the_course() {
        var id = fixture.sent(about);
        browser.as("yamada")
                .post("/referrals/" + id + "/hand-over")
                .param("version", "0")
                .param("on", "今日")
                .param("words", "窓口でいっしょに話した")
                .exchange();
        assertThat(browser.as("mori").get("/referrals/" + id)).bodyText().contains("引き継ぎました", "窓口でいっしょに話した");
    }

    @Test
    void a_need_for_a_conference_leads_on_to_its_form() {
        var id = fixture.sent(about);
        decline(id);
        assertThat(browser.as("yamada")
                        .post("/referrals/" + id + "/settle")
                        .param("version", "1")
                        .param("how", "CONFERENCE")
                        .param("why", "支援会議で話し合う")
                        .param("nextOn", "+2"))
                .hasRedirectedUrl("/referrals/" + id + "/conference");
        assertThat(browser.as("yamada").get("/referrals/" + id + "/conference"))
                .hasRedirectedUrl("/cases/" + about.id() + "/agenda-items/new");
    }

    @Test
    void telling_nothing_is_refused_beside_the_field() {
        assertThat(browser.as("mori").post("/referrals/" + fixture.sent(about) + "/tell"))
                .hasStatus(422)
                .bodyText()
                .contains("伝えることを入力してください。");
    }

    @Test
    void what_the_other_side_told_stands_in_the_course() {
        var id = fixture.sent(about);
        browser.as("mori")
                .post("/referrals/" + id + "/tell")
                .param("words", "木曜の午後なら行けます")
                .exchange();
        assertThat(browser.as("yamada").get("/referrals/" + id)).bodyText().contains("連絡しました", "木曜の午後なら行けます");
    }

    @Test
    void what_is_told_after_the_end_is_kept_to_be_copied() {
        var id = fixture.sent(about);
        browser.as("yamada")
                .post("/referrals/" + id + "/take-back")
                .param("version", "0")
                .param("words", "もう要らない")
                .exchange();
        assertThat(browser.as("mori").post("/referrals/" + id + "/tell").param("words", "木曜の午後なら行けます"))
                .hasStatus(409)
                .bodyText()
                .contains("木曜の午後なら行けます");
    }
}
