package org.norishiro.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.Consents;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleWorld
class ConsentScreenTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ConsentWorld consents;

    @Autowired
    Consents recorded;

    @Autowired
    Browser browser;

    private PersonId hana;
    private CaseId about;

    @BeforeEach
    void a_case() {
        hana = cases.person("yamada", "ハナ");
        about = cases.open("yamada", cases.household("yamada", hana));
    }

    private MvcTestResult opened(String path) {
        return browser.as("yamada").get(path).exchange();
    }

    private MockMvcRequestBuilder form(String state) {
        return browser.as("yamada")
                .post("/persons/" + hana + "/consents?case=" + about)
                .param("state", state)
                .param("on", "今日")
                .param("class", "HEALTH")
                .param("purpose", "受診のため")
                .param("from", "今日")
                .param("until", "ONE_YEAR")
                .param("by", "PERSON")
                .param("means", "PAPER");
    }

    private MockMvcRequestBuilder toHokubu(String state) {
        return form(state).param("agency", world.agency("hokubu").toString());
    }

    private String recorded(MockMvcRequestBuilder form) {
        var answer = form.exchange();
        assertThat(answer).hasStatus(303);
        return answer.getResponse().getHeader("Location");
    }

    @Test
    void a_person_is_asked_and_the_form_for_them_is_printed() {
        assertThat(opened("/persons/" + hana + "/consents/new?case=" + about))
                .hasStatusOk()
                .bodyText()
                .contains("これから聞く", "北部地域包括支援センター", "健康・障害", "年度末まで", "まるごと会議");
        var consent = recorded(toHokubu("REQUESTED"));
        assertThat(opened(consent))
                .hasStatusOk()
                .bodyText()
                .contains("返事待ち", "同意書を印刷", "返事を記録", "北部地域包括支援センター", "基本、健康・障害", "受診のため")
                .doesNotContain("撤回を記録");
        assertThat(opened(consent + "/paper"))
                .hasStatusOk()
                .bodyText()
                .contains("架空 ハナ さん", "ほくぶちいきほうかつしえんせんたー", "いやです", "やめます", "社会福祉課", "<ruby>", "あなたの<ruby>名前");
    }

    @Test
    void the_list_of_the_case_shows_each_with_where_it_stands() {
        var over = consents.termsFrom(
                consents.today().minusDays(9), consents.today().minusDays(1), "hokubu");
        consents.give(hana, over);
        consents.withdraw("yamada", consents.give(hana, "jiritsu"), consents.today());
        var renewed = consents.give(hana, "shakyo");
        consents.answer("yamada", renewed, consents.given(consents.terms(null, "shakyo", "kikan")));
        assertThat(opened("/cases/" + about + "/consents"))
                .hasStatusOk()
                .bodyText()
                .contains("期限切れ", "撤回", "更新済", "取得", "/consents/" + renewed, "撤回するまで");
    }

    @Test
    void a_given_consent_offers_what_can_follow() {
        var consent = recorded(toHokubu("GIVEN"));
        assertThat(opened(consent))
                .bodyText()
                .contains("本人控えを印刷", "更新", "撤回を記録", "書類を取り込む")
                .doesNotContain("返事を記録");
        assertThat(opened(consent + "/paper")).bodyText().contains("はい、", "控").doesNotContain("□");
    }

    @Test
    void nobody_to_tell_is_refused_and_what_was_typed_is_kept() {
        assertThat(form("REQUESTED")).hasStatus(422).bodyText().contains("伝える相手を1つ以上選んでください。", "受診のため");
    }

    @Test
    void a_purpose_is_needed() {
        assertThat(browser.as("yamada")
                        .post("/persons/" + hana + "/consents")
                        .param("state", "REQUESTED")
                        .param("on", "今日")
                        .param("agency", world.agency("hokubu").toString())
                        .param("from", "今日")
                        .param("until", "DAY")
                        .param("untilDay", "昨日"))
                .hasStatus(422)
                .bodyText()
                .contains("何のためにを入力してください。", "終わりの日は、始まりの日より後にしてください。");
    }

    @Test
    void said_aloud_it_needs_a_witness() {
        assertThat(toHokubu("GIVEN").param("means", "ORAL")).hasStatus(303);
        assertThat(browser.as("yamada")
                        .post("/persons/" + hana + "/consents")
                        .param("state", "GIVEN")
                        .param("on", "今日")
                        .param("agency", world.agency("hokubu").toString())
                        .param("purpose", "受診のため")
                        .param("from", "今日")
                        .param("until", "WITHDRAWN")
                        .param("by", "PERSON")
                        .param("means", "ORAL"))
                .hasStatus(422)
                .bodyText()
                .contains("口頭のときは、いっしょに聞いた人の名前を入力してください。");
    }

    @Test
    void who_gives_it_for_another_says_by_what_right() {
        assertThat(browser.as("yamada")
                        .post("/persons/" + hana + "/consents")
                        .param("state", "GIVEN")
                        .param("on", "今日")
                        .param("agency", world.agency("hokubu").toString())
                        .param("purpose", "受診のため")
                        .param("from", "今日")
                        .param("until", "WITHDRAWN")
                        .param("by", "SOMEBODY_FOR_THEM")
                        .param("giverName", "架空 光男")
                        .param("means", "PAPER"))
                .hasStatus(422)
                .bodyText()
                .contains("代わりに同意できる根拠を選んでください。", "根拠を確かめたものを入力してください。", "架空 光男");
    }

    @Test
    void narrowing_the_list_keeps_what_was_chosen_and_records_nothing() {
        assertThat(toHokubu("REQUESTED").param("step", "find").param("find", "社会福祉協議会"))
                .hasStatusOk()
                .bodyText()
                .contains("社会福祉協議会", "北部地域包括支援センター", "受診のため")
                .doesNotContain("グループホームこもれび");
        assertThat(world.count("yamada", "select count(*) from consent where person_id = ?", hana.value()))
                .isZero();
    }

    @Test
    void an_agency_that_does_not_exist_is_nobody_to_tell() {
        assertThat(form("REQUESTED").param("agency", UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("今日の名簿にないか");
    }

    @Test
    void the_answer_may_be_narrower_than_what_was_asked() {
        var request = "/consents/" + consents.ask(hana, "hokubu", "jiritsu");
        assertThat(opened(request + "/answer")).bodyText().contains("受診のため", "取得不能", "狭くてもかまいません");
        var consent = recorded(browser.as("yamada")
                .post(request + "/answer")
                .param("state", "GIVEN")
                .param("on", "今日")
                .param("agency", world.agency("hokubu").toString())
                .param("purpose", "受診だけ")
                .param("from", "今日")
                .param("until", "FISCAL_YEAR")
                .param("by", "PERSON")
                .param("means", "PAPER"));
        assertThat(opened(consent)).bodyText().contains("受診だけ", "返事あり").doesNotContain("返事待ち");
        assertThat(browser.as("yamada")
                        .post(request + "/answer")
                        .param("state", "REFUSED")
                        .param("on", "今日")
                        .param("reason", "やめたい"))
                .hasStatus(422)
                .bodyText()
                .contains("この依頼には、もう返事が記録されています。", "やめたい");
    }

    @Test
    void the_day_on_which_it_ends_stands_in_the_form_of_the_answer() {
        var consent = recorded(browser.as("yamada")
                .post("/persons/" + hana + "/consents")
                .param("state", "REQUESTED")
                .param("on", "今日")
                .param("agency", world.agency("hokubu").toString())
                .param("purpose", "受診のため")
                .param("from", "R8.4.1")
                .param("until", "DAY")
                .param("untilDay", "R18.5.20"));
        assertThat(opened(consent + "/answer")).bodyText().contains("R18.5.20", "R8.4.1");
    }

    @Test
    void a_no_says_why() {
        var request = "/consents/" + consents.ask(hana, "hokubu");
        assertThat(browser.as("yamada")
                        .post(request + "/answer")
                        .param("state", "REFUSED")
                        .param("on", "今日"))
                .hasStatus(422)
                .bodyText()
                .contains("理由やようすを入力してください。");
        var no = recorded(browser.as("yamada")
                .post(request + "/answer")
                .param("state", "UNOBTAINABLE")
                .param("on", "今日")
                .param("reason", "会えない"));
        assertThat(opened(no)).bodyText().contains("取得不能", "会えない");
    }

    @Test
    void states_that_follow_from_the_day_are_not_recorded() {
        assertThat(toHokubu("EXPIRED")).hasStatus(422).bodyText().contains("返事を選び直してください。");
        assertThat(browser.as("yamada")
                        .post("/cases/" + about + "/consents")
                        .param("person", hana.toString())
                        .param("state", "WITHDRAWN")
                        .param("on", "今日"))
                .hasStatus(422)
                .bodyText()
                .contains("同意の状態を選び直してください。");
    }

    @Test
    void withdrawing_says_what_stops_and_asks_whether_one_is_sure() {
        var consent = "/consents/" + consents.give(hana, "hokubu");
        assertThat(opened(consent + "/withdrawal")).bodyText().contains("北部地域包括支援センター", "伝えることができなくなります", "取り消せない");
        var form = browser.as("yamada")
                .post(consent + "/withdrawal")
                .param("by", "本人")
                .param("on", "今日")
                .param("words", "もう話さないで");
        assertThat(form.param("effect", "昨日"))
                .hasStatus(422)
                .bodyText()
                .contains("確かめて、印をつけてください。", "いつから伝えないかは今日か、今日より後の日付にしてください。", "もう話さないで");
        recorded(browser.as("yamada")
                .post(consent + "/withdrawal")
                .param("by", "本人")
                .param("on", "今日")
                .param("effect", "今日")
                .param("sure", "true"));
        assertThat(opened(consent)).bodyText().contains("撤回").doesNotContain("撤回を記録", ">更新<");
        assertThat(opened(consent + "/withdrawal")).bodyText().contains("この同意は、もう撤回されています。");
    }

    @Test
    void what_was_told_at_the_window_and_withdrawn_since_is_shown_and_left_so_where_it_was_told() {
        var consultation = cases.consultation("yamada", hana);
        var told = world.together("yamada", () -> {
            recorded.add(new Consents.NewConsent(
                    hana.value(),
                    consultation.value(),
                    null,
                    ConsentState.GIVEN,
                    "本人",
                    "口頭",
                    "包括に",
                    "",
                    consents.today()));
            return recorded.latestOfConsultation(consultation.value())
                    .orElseThrow()
                    .id();
        });
        consents.withdraw("yamada", told, consents.today());
        assertThat(opened("/consultations/" + consultation)).bodyText().contains("撤回");
        assertThat(opened("/consultations/" + consultation + "/edit"))
                .bodyText()
                .contains("value=\"WITHDRAWN\" checked");
    }

    @Test
    void a_renewal_shows_what_held_before_and_takes_its_place() {
        var consent = "/consents/" + consents.give(hana, "hokubu");
        assertThat(opened(consent + "/renewal")).bodyText().contains("同意の更新", "受診のため");
        var renewal = recorded(browser.as("yamada")
                .post(consent + "/renewal")
                .param("on", "今日")
                .param("agency", world.agency("hokubu").toString())
                .param("purpose", "受診のため")
                .param("from", "今日")
                .param("until", "ONE_YEAR")
                .param("by", "PERSON")
                .param("means", "ELECTRONIC"));
        assertThat(opened(renewal)).bodyText().contains("更新済", "電子");
    }

    @Test
    void who_does_not_reach_the_person_finds_nothing_there() {
        var consent = "/consents/" + consents.give(hana, "hokubu");
        for (var path : new String[] {"", "/paper", "/answer", "/renewal", "/withdrawal", "/scans"}) {
            assertThat(browser.as("hoshi").get(consent + path)).as(path).hasStatus(404);
        }
        assertThat(browser.as("hoshi").get("/persons/" + hana + "/consents/new"))
                .hasStatus(404);
        assertThat(browser.as("yamada").get("/persons/" + hana + "/consents/new?case=" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(browser.as("yamada").get("/consents/x")).hasStatus(404);
    }
}
