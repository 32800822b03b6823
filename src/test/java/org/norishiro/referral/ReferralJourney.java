package org.norishiro.referral;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.norishiro.World;
import org.norishiro.demo.DemoIds;
import org.norishiro.identity.CheapPasswords;
import org.norishiro.journey.JourneyBrowser;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "norishiro.database.directory=target/worlds/referral-${random.uuid}",
            "norishiro.demo=true",
            "norishiro.demo.cases=false"
        })
@Import({World.class, CheapPasswords.class, ReferralFixture.class})
@DisplayName("依頼は、だれかが持っている")
class ReferralJourney {
    private final ReferralFixture fixture;
    private final String home;
    private TestCase about;

    @Autowired
    ReferralJourney(ReferralFixture fixture, @LocalServerPort int port) {
        this.fixture = fixture;
        this.home = "http://localhost:" + port;
    }

    @BeforeEach
    void openCase() {
        about = fixture.newCase();
    }

    private static Locator holder(JourneyBrowser browser) {
        return browser.page().locator(".holder").first();
    }

    private void write(JourneyBrowser browser) {
        browser.go("/cases/" + about.id() + "/referrals/new");
        browser.page().selectOption("#f-agency", new SelectOption().setIndex(3));
        browser.page().fill("#f-request", "もの忘れ外来の受診に付き添ってほしい。\n来月の受診日は決まっている。");
        browser.page().check("#f-person");
        browser.page().locator("[name=basis][value=EMERGENCY]").check();
        browser.page().fill("#f-reason", "先週ボヤがあり、火の始末があやうい");
        browser.press("先方に見えるものを確かめる");
    }

    @Test
    @DisplayName("頼む・断られる・次の手を決める。どの画面も読める")
    void every_page_of_the_loop_can_be_read() {
        try (var sender = JourneyBrowser.open(home).signIn("yamada");
                var recipient = JourneyBrowser.open(home).signIn("mori")) {
            sender.go("/cases/" + about.id() + "/referrals/new");
            sender.press("先方に見えるものを確かめる");
            sender.checkPage("依頼の作成：入力の誤り");
            write(sender);
            sender.checkPage("依頼の確認");
            sender.screenshotWhole("referral-preview");
            var id = fixture.sent(about);

            recipient.go("/referrals?box=received");
            recipient.checkPage("届いた依頼");
            recipient.screenshotWhole("referral-inbox");
            recipient.page().locator("td.title a").first().click();
            recipient.go("/referrals/" + id);
            recipient.checkPage("依頼：回答する");
            recipient.screenshotWhole("referral-answer");
            recipient.go("/referrals/" + id + "/decline");
            recipient.checkPage("依頼：見送る");
            recipient.page().locator("[name=reason][value=FULL]").check();
            recipient.page().fill("#f-why", "空きは年明けになる");
            recipient.press("見送って知らせる");
            assertThat(holder(recipient)).containsText("社会福祉課（山田 恵）");

            sender.go("/referrals?box=sent");
            sender.checkPage("送った依頼");
            sender.screenshotWhole("referral-outbox");
            sender.go("/referrals/" + id);
            sender.checkPage("依頼：次の手を決める");
            sender.screenshotWhole("referral-settle");
            sender.go("/cases/" + about.id() + "/referrals");
            sender.checkPage("ケースの依頼");
            sender.go("/agencies");
            sender.checkPage("機関・資源");
            sender.screenshotWhole("agencies");
            sender.page().locator("td.title a").first().click();
            sender.checkPage("機関の紹介");
            sender.screenshotWhole("agency");
            assertThat(sender.troubles()).isEmpty();
            assertThat(recipient.troubles()).isEmpty();
        }
    }

    @Test
    @DisplayName("頼む・受ける・結果を知らせる・完了（JavaScript なし）")
    void the_loop_closes_without_scripts() {
        try (var sender = JourneyBrowser.withoutJavaScript(home).signIn("yamada");
                var recipient = JourneyBrowser.withoutJavaScript(home).signIn("mori")) {
            write(sender);
            sender.press("書き直す");
            sender.page()
                    .selectOption(
                            "#f-agency",
                            new SelectOption().setValue(DemoIds.agency("hokubu").toString()));
            sender.press("先方に見えるものを確かめる");
            sender.press("依頼を送る");
            assertThat(holder(sender)).containsText("北部地域包括支援センター");

            recipient.go("/referrals?box=received");
            recipient.page().locator("td.title a").first().click();
            recipient.page().fill("#f-firstStep", "訪問の日を決める");
            recipient.press("受けて知らせる");
            assertThat(holder(recipient)).containsText("森 由紀");
            recipient.page().locator("[name=achievement][value=ACHIEVED]").check();
            recipient.page().fill("#f-what", "受診につながった");
            recipient.press("結果を知らせる");

            sender.page().reload();
            assertThat(holder(sender)).containsText("山田 恵");
            sender.page().locator("[name=how][value=DONE]").check();
            sender.page().fill("#f-why", "受診できたので終える");
            sender.press("次の手を登録");
            assertThat(sender.page().locator(".band .chip").first()).hasText("完了");
        }
    }

    private static void decline(JourneyBrowser recipient, String fits) {
        recipient.go("/referrals?box=received");
        recipient.page().locator("td.title a").first().click();
        recipient
                .page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("見送る"))
                .click();
        recipient.page().locator("[name=reason][value=OTHER_FITS_BETTER]").check();
        recipient.page().fill("#f-why", "家計の相談が先に要る");
        if (!fits.isEmpty())
            recipient.page().selectOption("#f-fits", DemoIds.agency(fits).toString());
        recipient.checkPage("依頼：見送り、合いそうな機関を勧める");
        recipient.press("見送って知らせる");
    }

    private static void asksElsewhere(JourneyBrowser sender) {
        sender.page().reload();
        sender.page().locator("[name=how][value=ELSEWHERE]").check();
        sender.page().fill("#f-why", "勧められた機関に頼む");
        sender.page().fill("#f-nextOn", "+2");
        sender.press("次の手を登録");
    }

    private static void sends(JourneyBrowser sender, String agency) {
        assertThat(sender.page().locator("#f-agency"))
                .hasValue(DemoIds.agency(agency).toString());
        sender.page().locator("[name=basis][value=EMERGENCY]").check();
        sender.page().fill("#f-reason", "先週ボヤがあり、火の始末があやうい");
        sender.page().locator("[name=handover][value=ACCOMPANY]").check();
        sender.page().fill("#f-handoverOn", "+8");
        sender.page().fill("#f-handoverBy", "山田 恵");
        sender.page().locator("[name=urgency][value=URGENT]").check();
        sender.press("先方に見えるものを確かめる");
        sender.checkPage("依頼の確認：至急、同行");
        sender.press("依頼を送る");
    }

    @Test
    @DisplayName("断られたら勧められた機関へ、3回目は調整担当が会議へ")
    void the_third_refusal_of_a_need_goes_to_the_coordinator() {
        try (var sender = JourneyBrowser.open(home).signIn("yamada");
                var north = JourneyBrowser.open(home).signIn("mori");
                var council = JourneyBrowser.open(home).signIn("oka");
                var health = JourneyBrowser.open(home).signIn("abe");
                var coordinator = JourneyBrowser.open(home).signIn("saeki")) {
            sender.go("/cases/" + about.id() + "/referrals/new?agency=" + DemoIds.agency("hokubu"));
            sender.page().fill("#f-request", "支払いを忘れないしくみをいっしょに考えてほしい");
            sender.page().check("#f-person");
            sends(sender, "hokubu");
            sender.checkPage("依頼：送ったあと");
            decline(north, "shakyo");
            asksElsewhere(sender);
            sends(sender, "shakyo");
            decline(council, "hokenjo");
            asksElsewhere(sender);
            sends(sender, "hokenjo");
            decline(health, "");

            coordinator.go("/today");
            assertThat(coordinator.page().locator("main")).containsText("調整担当のあなたに上がりました。");
            coordinator.checkPage("今日：調整担当に上がった依頼");
            coordinator.screenshotWhole("referral-raised-today");
            coordinator
                    .page()
                    .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("次の手を決める"))
                    .first()
                    .click();
            assertThat(holder(coordinator)).containsText("佐伯 直");
            assertThat(coordinator.page().locator("#answer")).containsText("同じ困りごとが3回見送られました。");
            coordinator.checkPage("依頼：3回見送られた");
            coordinator.screenshotWhole("referral-raised");
            coordinator.page().locator("[name=how][value=CONFERENCE]").check();
            coordinator.page().fill("#f-why", "支払いのことを支援会議で話し合う");
            coordinator.page().fill("#f-nextOn", "+5");
            coordinator.press("次の手を登録");
            assertThat(coordinator.page()).hasURL(home + "/cases/" + about.id() + "/agenda-items/new");
            for (var each : List.of(sender, north, council, health, coordinator))
                assertThat(each.troubles()).isEmpty();
        }
    }

    @Test
    @DisplayName("回答をいつまで待つかを、管理者が決める")
    void the_administrator_says_how_long_answers_may_take() {
        try (var administrator = JourneyBrowser.open(home).signIn("admin")) {
            administrator.go("/admin/staff");
            administrator
                    .page()
                    .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("依頼の期限"))
                    .click();
            administrator.checkPage("依頼の期限");
            administrator
                    .page()
                    .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("至急の期限を変える"))
                    .click();
            administrator.page().fill("#f-openHours", "");
            administrator.press("期限を変える");
            administrator.checkPage("至急の期限：入力の誤り");
            administrator.page().fill("#f-openHours", "2");
            administrator.press("期限を変える");
            assertThat(administrator.page().locator("main")).containsText("2時間を過ぎたら");
            administrator.screenshotWhole("reply-times");
            assertThat(administrator.troubles()).isEmpty();
        }
    }

    @Test
    @DisplayName("名前を出さずに空きを聞き、空いているところへ頼む")
    void who_has_room_is_asked_before_anybody_is_named() {
        try (var sender = JourneyBrowser.open(home).signIn("yamada");
                var north = JourneyBrowser.open(home).signIn("mori")) {
            sender.go("/cases/" + about.id() + "/referrals");
            sender.page()
                    .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("空きを聞く"))
                    .click();
            sender.checkPage("空きを聞く");
            sender.page().fill("#f-words", "ハナさんの見守りに、週に1回行けますか");
            sender.page()
                    .getByLabel("北部地域包括支援センター", new GetByLabelOptions().setExact(true))
                    .check();
            sender.press("空きを聞く");
            assertThat(sender.page().locator(".errors")).containsText("だれのことか分かる言葉が残っています");
            sender.checkPage("空きを聞く：名前が残っている");
            sender.page().fill("#f-words", "80代の女性の見守りに、週に1回行けますか");
            sender.press("空きを聞く");
            assertThat(sender.page().locator("main")).containsText("返事待ち");

            north.go("/today");
            north.page()
                    .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("空きを答える"))
                    .first()
                    .click();
            assertThat(north.page().locator("main")).not().containsText("ハナ");
            north.checkPage("空きの問い合わせに答える");
            north.page().locator("[name=room][value=LIMITED]").check();
            north.page().fill("#f-words", "来月からなら、水曜の午後に行けます");
            north.press("空きを答える");
            north.checkPage("届いた空きの問い合わせ");

            sender.go("/cases/" + about.id() + "/referrals");
            assertThat(sender.page().locator("main")).containsText("残りわずか");
            sender.checkPage("ケースの依頼：空きの返事");
            sender.screenshotWhole("room-replies");
            sender.page()
                    .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("北部地域包括支援センターへの依頼を書く"))
                    .click();
            assertThat(sender.page().locator("#f-agency"))
                    .hasValue(DemoIds.agency("hokubu").toString());
            assertThat(sender.troubles()).isEmpty();
            assertThat(north.troubles()).isEmpty();
        }
    }
}
