package org.norishiro.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.PersonFixture;
import org.norishiro.household.usecase.RegisterPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@ModuleWorld
class IntakeScreenTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    RegisterPerson registerPerson;

    @Test
    void the_one_screen_is_drawn_with_me_as_holder() {
        assertThat(browser.as("mizuno").get("/consultations/new"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + world.post("mizuno") + "\" selected");
    }

    @Test
    void a_consultation_about_nobody_yet_is_taken_in() {
        assertThat(browser.as("mizuno").get(taken(filled())))
                .hasStatusOk()
                .bodyText()
                .contains("相R", "スクリーニング前です。");
    }

    @Test
    void without_a_date_the_urgency_says_by_when() {
        var page = taken(fill(blank(), "食べるものがない", "URGENT", "NOT_ASKED"));
        assertThat(browser.as("mizuno").get(page)).bodyText().contains("今日まで");
    }

    @Test
    void a_refused_form_keeps_every_word_and_every_row() {
        assertThat(blank().param("complaint", "")
                        .param("speakerName", "民生委員 架空")
                        .param("row", "1", "2")
                        .param("kana1", "かな")
                        .param("family2", "架空"))
                .hasStatus(422)
                .bodyText()
                .contains("主訴を入力してください。", "民生委員 架空", "姓・名か、呼び方のどれかを入力してください。", "2人目", "value=\"架空\"");
    }

    @Test
    void a_given_consent_says_by_whom_how_and_for_what() {
        assertThat(fill(blank(), "母の物忘れが心配", "NORMAL", "GIVEN"))
                .hasStatus(422)
                .bodyText()
                .contains("だれが同意したかを入力してください。", "同意の方法を選んでください。", "だれに、何のために伝えてよいかを入力してください。");
    }

    @Test
    void a_refused_consent_has_a_reason() {
        assertThat(fill(blank(), "母の物忘れが心配", "NORMAL", "REFUSED"))
                .hasStatus(422)
                .bodyText()
                .contains("「拒否」のときは、理由を入力してください。");
    }

    @Test
    void a_row_is_added_without_javascript_and_nothing_typed_is_lost() {
        assertThat(filled().param("row", "1").param("family1", "架空").param("do", "add"))
                .hasStatusOk()
                .bodyText()
                .contains("1人目", "2人目", "value=\"架空\"", "母の物忘れが心配");
    }

    @Test
    void a_row_is_dropped() {
        assertThat(filled().param("row", "1", "2").param("family2", "残る").param("do", "drop:1"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"残る\"")
                .doesNotContain("2人目");
    }

    @Test
    void somebody_on_record_is_looked_for_inside_the_form() {
        var person = registered("探索野", "ハナ");
        assertThat(filled().param("row", "1").param("family1", "探索野").param("do", "find:1"))
                .hasStatusOk()
                .bodyText()
                .contains("1人が見つかりました。", "pick:1:" + person);
    }

    @Test
    void somebody_found_is_put_into_the_row() {
        var person = registered("選択野", "ハナ");
        assertThat(filled().param("row", "1").param("do", "pick:1:" + person))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"person1\" value=\"" + person, "選択野 ハナ");
    }

    @Test
    void a_nonsense_button_changes_nothing() {
        assertThat(filled().param("row", "1").param("do", "pick:x"))
                .hasStatusOk()
                .bodyText()
                .contains("1人目");
    }

    @Test
    void people_and_household_are_registered_with_it() {
        var page = taken(filled().param("row", "1", "2")
                .param("another1", "true")
                .param("family1", "画面野")
                .param("given1", "ハナ")
                .param("born1", "80代")
                .param("joins1", "true")
                .param("part1", "本人")
                .param("called2", "二階の男性")
                .param("joins2", "true")
                .param("household", "NEW"));
        assertThat(browser.as("mizuno").get(page)).hasStatusOk().bodyText().contains("画面野 ハナ 世帯", "二階の男性");
    }

    @Test
    void screening_that_goes_on_leads_to_the_case() {
        var page = takenAboutSomebody();
        assertThat(screened(page, "CONTINUE")).hasStatus(303).redirectedUrl().startsWith("/cases/new?consultation=");
    }

    @Test
    void screening_for_many_agencies_offers_those_who_coordinate_first() {
        assertThat(browser.as("mizuno").get(takenAboutSomebody() + "/screening"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + world.post("hoshi") + "\"");
    }

    @Test
    void an_end_without_a_reason_is_refused() {
        assertThat(screened(taken(filled()), "INFORMED"))
                .hasStatus(422)
                .bodyText()
                .contains("ここで終わるときは、理由を入力してください。");
    }

    @Test
    void going_on_without_a_date_is_refused() {
        assertThat(browser.as("mizuno")
                        .post(takenAboutSomebody() + "/screening")
                        .param("version", "0")
                        .param("outcome", "CONTINUE")
                        .param("holder", world.post("mizuno").toString()))
                .hasStatus(422)
                .bodyText()
                .contains("次に動く日を入力してください。");
    }

    @Test
    void a_case_about_nobody_is_refused_with_the_way_out() {
        assertThat(screened(taken(filled()), "CONTINUE"))
                .hasStatus(422)
                .bodyText()
                .contains("だれについての相談かが、まだ登録されていません。");
    }

    @Test
    void a_conflict_shows_both_texts_and_loses_nobody_added_meanwhile() {
        var page = takenAboutSomebody();
        fill(browser.as("mizuno").post(page), "先に直した主訴")
                .param("version", "0")
                .param("row", "1")
                .param("called1", "あとから聞いた人")
                .exchange();
        assertThat(fill(browser.as("hara").post(page), "後から直した主訴").param("version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("後から直した主訴", "先に直した主訴", "あとから聞いた人", "name=\"version\" value=\"1\"");
    }

    @Test
    void the_form_of_a_consultation_is_filled_with_what_it_says() {
        assertThat(browser.as("mizuno").get(takenAboutSomebody() + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("母の物忘れが心配", "画面野 ハナ", "「画面野 ハナ 世帯」に加える");
    }

    @Test
    void the_list_filters_and_searches() {
        var page = taken(filled().param("speakerName", "一覧野 太郎"));
        var id = page.substring(page.lastIndexOf('/') + 1);
        assertThat(browser.as("mizuno").get("/consultations?q=一覧野&whose=me&standing=UNSCREENED&sort=next"))
                .hasStatusOk()
                .bodyText()
                .contains(id);
        assertThat(browser.as("mizuno").get("/consultations?q=一覧野&standing=ENDED"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(id);
    }

    @Test
    void a_percent_sign_is_looked_for_as_such() {
        assertThat(browser.as("mizuno").get("/consultations?q=%25%25%25"))
                .bodyText()
                .contains("当てはまる相談は0件です");
    }

    @Test
    void every_standing_and_order_is_drawn() {
        for (var standing : new String[] {"UNSCREENED", "SEEKING_CONSENT", "AWAITS_CASE", "CASE", "ENDED", "x"}) {
            for (var sort : new String[] {"number", "-received", "urgency", "-next"}) {
                assertThat(browser.as("mizuno").get("/consultations?standing=" + standing + "&sort=" + sort))
                        .hasStatusOk();
            }
        }
    }

    @Test
    void unknown_malformed_and_foreign_are_not_there() {
        var page = taken(filled());
        assertThat(browser.as("oka").get(page)).hasStatus(404);
        assertThat(browser.as("oka").get(page + "/screening")).hasStatus(404);
        assertThat(browser.as("oka").get(page + "/edit")).hasStatus(404);
        assertThat(browser.as("oka").get("/consultations/" + UUID.randomUUID())).hasStatus(404);
        assertThat(browser.as("oka").get("/consultations/abc")).hasStatus(404);
    }

    private MockMvcRequestBuilder about(MockMvcRequestBuilder form, String family) {
        return form.param("row", "1")
                .param("family1", family)
                .param("given1", "ハナ")
                .param("joins1", "true")
                .param("part1", "本人")
                .param("household", "NEW");
    }

    private int people(String family) {
        return world.count("mizuno", "select count(*) from person where family_name = ?", family);
    }

    @Test
    void who_may_be_on_record_already_is_shown_before_anybody_is_registered() {
        var family = unheard();
        var person = registered(family, "ハナ");
        assertThat(about(filled(), family))
                .hasStatus(422)
                .bodyText()
                .contains("同じ人かもしれない記録", "pick:1:" + person, "name=\"another1\"", "母の物忘れが心配");
        assertThat(people(family)).isOne();
    }

    @Test
    void whoever_says_that_it_is_another_person_registers_one() {
        var family = unheard();
        registered(family, "ハナ");
        taken(about(filled(), family).param("another1", "true"));
        assertThat(people(family)).isEqualTo(2);
    }

    @Test
    void it_is_said_of_each_row_by_itself() {
        var family = unheard();
        registered(family, "ハナ");
        registered(family, "次郎");
        assertThat(about(filled(), family)
                        .param("another1", "true")
                        .param("row", "2")
                        .param("family2", family)
                        .param("given2", "次郎"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#f-another2\"")
                .doesNotContain("href=\"#f-another1\"");
    }

    @Test
    void the_same_is_asked_where_somebody_is_added_to_what_was_taken_in() {
        var family = unheard();
        var page = taken(filled());
        var person = registered(family, "ハナ");
        assertThat(about(fill(browser.as("mizuno").post(page), "母の物忘れが心配").param("version", "0"), family))
                .hasStatus(422)
                .bodyText()
                .contains("pick:1:" + person);
    }

    @Test
    void of_whom_nothing_is_seen_nothing_is_said() {
        var family = unheard();
        world.as("oka", () -> registerPerson.register(PersonFixture.named(family, "ハナ", "")));
        taken(about(filled(), family));
    }

    private static String unheard() {
        return "受付野" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String takenAboutSomebody() {
        return taken(filled().param("another1", "true")
                .param("row", "1")
                .param("family1", "画面野")
                .param("given1", "ハナ")
                .param("joins1", "true")
                .param("part1", "本人")
                .param("household", "NEW"));
    }

    private MockMvcRequestBuilder screened(String page, String outcome) {
        return browser.as("mizuno")
                .post(page + "/screening")
                .param("version", "0")
                .param("outcome", outcome)
                .param("holder", world.post("mizuno").toString())
                .param("coordinator", world.post("hoshi").toString())
                .param("nextDate", "+7");
    }

    private String taken(MockMvcRequestBuilder form) {
        var answer = form.exchange();
        assertThat(answer).hasStatus(303);
        var location = answer.getResponse().getRedirectedUrl();
        assertThat(location).isNotNull();
        return location;
    }

    private MockMvcRequestBuilder filled() {
        return fill(browser.as("mizuno").post("/consultations"), "母の物忘れが心配");
    }

    private MockMvcRequestBuilder blank() {
        return browser.as("mizuno").post("/consultations");
    }

    private MockMvcRequestBuilder fill(MockMvcRequestBuilder form, String complaint) {
        return fill(form, complaint, "NORMAL", "NOT_ASKED");
    }

    private MockMvcRequestBuilder fill(MockMvcRequestBuilder form, String complaint, String urgency, String consent) {
        return form.param("channel", "02")
                .param("at", "今")
                .param("speaker", "02")
                .param("complaint", complaint)
                .param("emergency", "UNCLEAR")
                .param("urgency", urgency)
                .param("consent", consent)
                .param("holder", world.post("mizuno").toString());
    }

    private PersonId registered(String family, String given) {
        return world.as("mizuno", () -> registerPerson.register(PersonFixture.named(family, given, "")));
    }
}
