package org.norishiro.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.usecase.BeginConsent;
import org.norishiro.household.SamePersonWorld;
import org.norishiro.household.SamePersonWorld.PersonRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleWorld
class SamePersonScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    SamePersonWorld same;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ConsentWorld consents;

    @Autowired
    BeginConsent beginConsent;

    private String name;
    private PersonRecord one;
    private PersonRecord other;

    @BeforeEach
    void two_records() {
        name = "画面" + UUID.randomUUID().toString().substring(0, 8);
        one = same.record(name, "");
        other = same.record(name, "");
        same.answers("mori", other);
    }

    private String form() {
        return "/persons/" + one.person() + "/same/with/" + other.person();
    }

    private MvcTestResult says(String login) {
        return browser.as(login).post(form()).param("evidence", "本人に会って確かめた").exchange();
    }

    private String undo() {
        return "/persons/" + one.person() + "/same/" + same.judgement(one, other) + "/undo";
    }

    @Test
    void the_page_of_the_person_hints_at_the_other_record_and_leads_to_comparing_them() {
        assertThat(browser.as("yamada").get("/persons/" + one.person()))
                .hasStatusOk()
                .bodyText()
                .contains("同じ人かもしれません", form());
        assertThat(browser.as("yamada").get("/persons/" + one.person() + "/same/choose"))
                .hasStatusOk()
                .bodyText()
                .contains("名前と生年月日が似ている記録（1）", form());
        assertThat(browser.as("yamada").get("/persons/" + one.person() + "/same/choose?q=" + name))
                .hasStatusOk()
                .bodyText()
                .contains("見つかった記録（1）");
        assertThat(browser.as("yamada").get(form())).hasStatusOk().bodyText().contains("この2つの記録は、同じ人のものですか");
    }

    @Test
    void who_sees_one_record_finds_no_trace_of_the_other() {
        assertThat(says("yamada")).hasStatus(303);
        assertThat(browser.as("mori").get("/persons/" + other.person()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(one.person().toString(), "同じ人かもしれません", "名寄せ済み");
        assertThat(browser.as("mori").get("/persons/" + other.person() + "/same"))
                .hasStatusOk()
                .bodyText()
                .contains("名寄せの登録はありません")
                .doesNotContain(one.person().toString());
        assertThat(browser.as("mori").get(form())).hasStatus(404);
        assertThat(says("mori")).hasStatus(404);
    }

    @Test
    void a_reason_is_asked_for() {
        assertThat(browser.as("yamada").post(form())).hasStatus(422).bodyText().contains("同じ人だと分かった理由を入力してください");
    }

    @Test
    void both_records_are_read_side_by_side() {
        assertThat(says("yamada")).hasStatus(303);
        assertThat(browser.as("sato").get("/persons/" + other.person() + "/same"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        one.home().toString(),
                        other.home().toString(),
                        one.about().toString(),
                        other.about().toString(),
                        "本人に会って確かめた",
                        "山田 恵");
        assertThat(browser.as("sato").get("/persons/search?q=" + name))
                .hasStatusOk()
                .bodyText()
                .contains("名寄せ済み");
    }

    /** Recorded in the case of another agency: that it was given is told, its page is not there. */
    @Test
    void a_consent_is_linked_only_for_whoever_can_open_it() {
        says("yamada");
        var readable = consents.give(one.person(), one.about().value(), "hokubu");
        var elsewhere = cases.open("mori", other.home());
        var hidden = ((BeginConsent.Outcome.Begun) world.as("mori", () -> {
                    var terms = consents.terms(null, "shakyo");
                    return beginConsent.begin(new BeginConsent.Command(
                            other.person().value(), elsewhere.value(), consents.today(), terms, consents.given(terms)));
                }))
                .consent();
        assertThat(browser.as("yamada").get("/consents/" + hidden)).hasStatus(404);
        assertThat(browser.as("yamada").get("/persons/" + one.person() + "/same"))
                .hasStatusOk()
                .bodyText()
                .contains("/consents/" + readable, "同意（1）")
                .doesNotContain("/consents/" + hidden);
    }

    @Test
    void it_is_told_that_it_was_said_already() {
        says("yamada");
        assertThat(says("sato")).hasStatus(409).bodyText().contains("もう名寄せされています");
    }

    @Test
    void what_is_to_be_handed_over_is_named() {
        same.keepOut("hokubu", one);
        same.write(
                "update support_case set holder_post_id = ? where id = ?",
                world.post("mori").value(),
                other.about().value());
        assertThat(says("yamada"))
                .hasStatus(422)
                .bodyText()
                .contains("先に引き継いでください", "/cases/" + other.about(), "本人に会って確かめた");
    }

    @Test
    void undoing_is_for_another_who_leads() {
        says("yamada");
        var undo = undo();
        assertThat(browser.as("sato").post(undo).param("reason", "別の人"))
                .hasStatus(422)
                .bodyText()
                .contains("査察指導員・管理者か調整担当");
        assertThat(browser.as("kobayashi").post(undo)).hasStatus(422).bodyText().contains("取り消す理由を入力してください");
        assertThat(browser.as("kobayashi").get(undo)).hasStatusOk();
        assertThat(browser.as("kobayashi").post(undo).param("reason", "生年月日が違う"))
                .hasStatus(303);
        assertThat(browser.as("kobayashi").post(undo).param("reason", "生年月日が違う"))
                .hasStatus(409);
        assertThat(browser.as("yamada").get("/persons/" + one.person() + "/same"))
                .bodyText()
                .contains("生年月日が違う", "小林 学");
        assertThat(browser.as("mori").get(undo)).hasStatus(404);
    }

    @Test
    void who_said_it_does_not_undo_it() {
        says("kobayashi");
        assertThat(browser.as("kobayashi").post(undo()).param("reason", "別の人"))
                .hasStatus(422)
                .bodyText()
                .contains("名寄せをした人とは、別の人が取り消します");
    }

    @Test
    void who_registers_somebody_is_asked_whether_they_are_on_record() {
        assertThat(registers("yamada").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("同じ人かもしれない記録", one.person().toString(), "別の人として登録する");
        assertThat(registers("yamada").param("another", "true").exchange()).hasStatus(303);
        assertThat(registers("nishi").exchange()).hasStatus(303);
    }

    private MockMvcRequestBuilder registers(String login) {
        return browser.as(login).post("/persons").param("family", "架空").param("given", name);
    }

    @Test
    void so_is_who_adds_a_member_and_may_take_the_one_on_record() {
        var members = "/households/" + one.home() + "/members";
        assertThat(browser.as("yamada").post(members).param("family", "架空").param("given", name))
                .hasStatus(422)
                .bodyText()
                .contains(members + "/new?person=" + other.person());
    }
}
