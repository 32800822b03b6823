package org.norishiro.transfer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** yamada holds the next step of the case, sato is a colleague, mori sits in the team and sees a part. */
@ModuleWorld
class TransferScreenTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    Clock clock;

    private TestCase about;
    private String path;

    @BeforeEach
    void openCase() {
        about = fixture.newCase();
        path = "/cases/" + about.id() + "/transfers";
        world.as(
                "yamada",
                () -> joinTeam.join(
                        new JoinTeam.Command(about.id(), world.agency("hokubu"), null, "見守り", LocalDate.now(clock))));
    }

    private MockMvcRequestBuilder offers(String from, String to) {
        return browser.as("yamada")
                .post(path)
                .param("from", world.post(from).toString())
                .param("to", world.post(to).toString())
                .param("afterwards", "STAY")
                .param("briefing", "玄関では話さない")
                .param("replyDue", "+3");
    }

    private MockMvcRequestBuilder offersNext(String to) {
        return offers("yamada", to).param("nextStep", "家庭訪問").param("nextOn", "+5");
    }

    private String offered(String to) {
        var answered = offersNext(to).exchange();
        assertThat(answered).hasStatus(303);
        return Objects.requireNonNull(answered.getResponse().getRedirectedUrl()).replaceAll("[?#].*", "");
    }

    @Test
    void the_form_shows_who_answers_for_what_and_begins_with_ones_own() {
        assertThat(browser.as("yamada").get(path + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("次にすること", "調整担当", "佐藤 健", "根拠が要ります", "訪問する");
    }

    @Test
    void who_sees_a_part_has_no_such_form() {
        assertThat(browser.as("mori").get(path + "/new")).hasStatus(404);
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_nothing_typed_is_lost() {
        assertThat(browser.as("yamada")
                        .post(path)
                        .param("from", world.post("yamada").toString())
                        .param("nextStep", "家庭訪問")
                        .param("replyDue", "昨日"))
                .hasStatus(422)
                .bodyText()
                .contains("引き継ぐ相手を選んでください", "申し送りを入力してください", "いつまでにを入力してください", "家庭訪問", "これまでの機関を選んでください");
    }

    @Test
    void another_agency_needs_grounds_with_their_reason() {
        assertThat(offersNext("mori")).hasStatus(422).bodyText().contains("全体を見せる根拠を選んでください", "玄関では話さない");
        assertThat(offersNext("mori").param("basis", "EMERGENCY"))
                .hasStatus(422)
                .bodyText()
                .contains("そう判断した理由を入力してください");
        assertThat(offersNext("mori").param("basis", "CONSENT"))
                .hasStatus(422)
                .bodyText()
                .contains("架空 ハナ", "架空 一郎", "さんの同意では、相手の機関にすべての項目を見せられません");
        assertThat(offersNext("mori").param("basis", "EMERGENCY").param("reason", "先週ボヤがあった"))
                .hasStatus(303);
    }

    @Test
    void whoever_answers_for_nothing_and_whoever_is_not_in_the_team_are_refused() {
        assertThat(offers("ito", "sato")).hasStatus(422).bodyText().contains("このケースで何も担当していません");
        assertThat(offersNext("tani")).hasStatus(422).bodyText().contains("この人には引き継げません");
        assertThat(offersNext("yamada")).hasStatus(422).bodyText().contains("この人には引き継げません");
    }

    @Test
    void charge_goes_to_another_agency_alone() {
        assertThat(offersNext("sato").param("charge", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("担当機関を移せるのは");
    }

    @Test
    void the_agency_in_charge_is_told_why_it_does_not_leave() {
        assertThat(browser.as("yamada")
                        .post(path)
                        .param("from", world.post("yamada").toString())
                        .param("to", world.post("mori").toString())
                        .param("afterwards", "LEAVE")
                        .param("briefing", "玄関では話さない")
                        .param("replyDue", "+3")
                        .param("nextStep", "家庭訪問")
                        .param("nextOn", "+5")
                        .param("basis", "EMERGENCY")
                        .param("reason", "先週ボヤがあった"))
                .hasStatus(422)
                .bodyText()
                .contains("担当機関のあいだは、支援チームから離れられません");
    }

    @Test
    void the_next_step_is_asked_only_of_who_holds_it() {
        assertThat(offers("saeki", "hoshi")).hasStatus(303);
    }

    @Test
    void one_offer_at_a_time() {
        offered("sato");
        assertThat(offersNext("ito")).hasStatus(422).bodyText().contains("もう引き継ぎを申し出ています");
        assertThat(browser.as("yamada").get(path + "/new")).bodyText().contains("申し出中");
    }

    @Test
    void who_is_asked_reads_the_briefing_and_takes_it_over() {
        var transfer = offered("sato");
        assertThat(browser.as("sato").get("/today/answers?size=100"))
                .bodyText()
                .contains("山田 恵（社会福祉課）さんから引き継ぎの申し出", transfer);
        assertThat(browser.as("sato").get(transfer)).bodyText().contains("玄関では話さない", "家庭訪問", "引き継ぎを受け取る", "受け取らないとき");
        assertThat(browser.as("sato").post(transfer + "/take")).hasStatus(303);
        assertThat(browser.as("sato").get(transfer))
                .bodyText()
                .contains("受け取られました")
                .doesNotContain("引き継ぎを受け取る</button>", "受け取らないとき");
        assertThat(browser.as("sato").get("/cases/" + about.id()))
                .bodyText()
                .contains("担当が代わりました", "山田 恵（社会福祉課） → 佐藤 健（社会福祉課）");
        assertThat(browser.as("sato").get("/cases/" + about.id() + "/timeline"))
                .bodyText()
                .contains("次にすること");
    }

    @Test
    void who_offered_it_does_not_take_it_and_may_withdraw_it() {
        var transfer = offered("sato");
        assertThat(browser.as("yamada").get(transfer))
                .bodyText()
                .contains("受け取りを待っています", "申し出を取り下げる")
                .doesNotContain("受け取らないとき");
        assertThat(browser.as("yamada").post(transfer + "/take")).hasStatus(404);
        assertThat(browser.as("yamada").post(transfer + "/withdraw")).hasStatus(303);
        assertThat(browser.as("sato").post(transfer + "/take")).hasStatus(303);
        assertThat(browser.as("sato").get(transfer)).bodyText().contains("取り下げました");
    }

    @Test
    void not_taking_it_needs_a_reason() {
        var transfer = offered("sato");
        assertThat(browser.as("sato").post(transfer + "/decline").param("answer", " "))
                .hasStatus(422)
                .bodyText()
                .contains("受け取らない理由を入力してください");
        assertThat(browser.as("sato").post(transfer + "/decline").param("answer", "来月まで手一杯"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get("/today/mine?size=100")).bodyText().contains("引き継ぎを受け取りませんでした", transfer);
        assertThat(browser.as("yamada").get(transfer)).bodyText().contains("来月まで手一杯");
    }

    @Test
    void who_offered_it_waits() {
        var transfer = offered("sato");
        assertThat(browser.as("yamada").get("/today/waiting?size=100"))
                .bodyText()
                .contains("引き継ぎの受け取り待ち", transfer);
    }

    @Test
    void nobody_else_knows_of_it() {
        var transfer = offered("sato");
        assertThat(browser.as("mori").get(transfer)).hasStatus(404);
        assertThat(browser.as("tani").get(transfer)).hasStatus(404);
    }
}
