package org.norishiro.referral;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
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

    private static JourneyBrowser signedIn(JourneyBrowser browser, String login) {
        browser.go("/sign-in");
        browser.page().fill("#f-login", login);
        browser.page().fill("#f-password", "norishiro");
        press(browser, "サインイン");
        return browser;
    }

    private static void press(JourneyBrowser browser, String label) {
        browser.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label))
                .first()
                .click();
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
        press(browser, "先方に見えるものを確かめる");
    }

    @Test
    @DisplayName("頼む・断られる・次の手を決める。どの画面も読める")
    void every_page_of_the_loop_can_be_read() {
        try (var sender = signedIn(JourneyBrowser.open(home), "yamada");
                var recipient = signedIn(JourneyBrowser.open(home), "mori")) {
            sender.go("/cases/" + about.id() + "/referrals/new");
            press(sender, "先方に見えるものを確かめる");
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
            press(recipient, "見送って知らせる");
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
        try (var sender = signedIn(JourneyBrowser.withoutJavaScript(home), "yamada");
                var recipient = signedIn(JourneyBrowser.withoutJavaScript(home), "mori")) {
            write(sender);
            press(sender, "書き直す");
            sender.page()
                    .selectOption(
                            "#f-agency",
                            new SelectOption().setValue(DemoIds.agency("hokubu").toString()));
            press(sender, "先方に見えるものを確かめる");
            press(sender, "依頼を送る");
            assertThat(holder(sender)).containsText("北部地域包括支援センター");

            recipient.go("/referrals?box=received");
            recipient.page().locator("td.title a").first().click();
            recipient.page().fill("#f-firstStep", "訪問の日を決める");
            press(recipient, "受けて知らせる");
            assertThat(holder(recipient)).containsText("森 由紀");
            recipient.page().locator("[name=achievement][value=ACHIEVED]").check();
            recipient.page().fill("#f-what", "受診につながった");
            press(recipient, "結果を知らせる");

            sender.page().reload();
            assertThat(holder(sender)).containsText("山田 恵");
            sender.page().locator("[name=how][value=DONE]").check();
            sender.page().fill("#f-why", "受診できたので終える");
            press(sender, "次の手を登録");
            assertThat(sender.page().locator(".band .chip").first()).hasText("完了");
        }
    }
}
