package org.norishiro.referral;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.norishiro.World;
import org.norishiro.identity.CheapPasswords;
import org.norishiro.journey.JourneyBrowser;
import org.norishiro.mail.PostOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "norishiro.database.directory=target/worlds/guest-${random.uuid}",
            "norishiro.demo=true",
            "norishiro.demo.cases=false",
            "norishiro.mail.from=norishiro@kaku.example",
            "norishiro.mail.open-at=https://norishiro.kaku.example"
        })
@Import({World.class, CheapPasswords.class, ReferralFixture.class, PostOffice.class})
@DisplayName("アカウントのない機関も答えられる")
class AnswerWithoutAccountJourney {
    private static final String MAILBOX = "madoguchi@hellowork.example";

    private final ReferralFixture fixture;
    private final PostOffice postOffice;
    private final String home;

    @Autowired
    AnswerWithoutAccountJourney(ReferralFixture fixture, PostOffice postOffice, @LocalServerPort int port) {
        this.fixture = fixture;
        this.postOffice = postOffice;
        this.home = "http://localhost:" + port;
    }

    private static void confirmed(JourneyBrowser browser, String label) {
        browser.press(label);
        browser.page().locator("#confirm [data-yes]").click();
    }

    private String sent() {
        return "/referrals/" + fixture.sentTo("hellowork", fixture.newCase());
    }

    /** The path of the link, as it stands in the mail. */
    private String link() {
        var text = postOffice.last(MAILBOX).text();
        return URI.create(text.substring(text.indexOf("https://")).split("\\s")[0])
                .getPath();
    }

    private String code() {
        return postOffice.last(MAILBOX).text().replaceAll("(?s).*確認コード：([0-9]{6}).*", "$1");
    }

    private void register(JourneyBrowser admin) {
        admin.go("/admin/reply-addresses");
        admin.checkPage("回答のお願いの宛先");
        admin.page().getByLabel("架空公共職業安定所の宛先を変える").click();
        admin.page().fill("#f-mail", "まどぐち");
        admin.press("宛先を登録");
        admin.checkPage("宛先：入力の誤り");
        admin.page().fill("#f-mail", MAILBOX);
        admin.page().fill("#f-fax", "0000-40-4999");
        admin.press("宛先を登録");
        assertThat(admin.page().locator("#said")).containsText("宛先を変えました");
    }

    @Test
    @DisplayName("リンクを送り、コードで入って受ける。取り消すと出される")
    void by_a_link() {
        try (var admin = JourneyBrowser.open(home).signIn("admin");
                var sender = JourneyBrowser.open(home).signIn("yamada");
                var guest = JourneyBrowser.open(home)) {
            register(admin);
            var referral = sent();
            sender.go(referral);
            confirmed(sender, "回答リンクを送る");
            assertThat(sender.page().locator("#said")).containsText("回答リンクを送りました");
            sender.checkPage("依頼：回答のお願い");

            var link = link();
            guest.go(link);
            guest.checkPage("回答リンクの入口");
            guest.press("確認コードを送る");
            assertThat(guest.page().locator("#said")).containsText("確認コードを送りました");
            guest.page().fill("#f-code", "12");
            guest.press("内容を見る");
            guest.checkPage("回答リンクの入口：入力の誤り");
            guest.page().fill("#f-code", code());
            guest.page().fill("#f-name", "窓口 花代");
            guest.press("内容を見る");
            assertThat(guest.page().locator("h1").first()).containsText("社会福祉課からの依頼");
            guest.checkPage("アカウントなしの回答");
            guest.press("受けて知らせる");
            guest.checkPage("アカウントなしの回答：入力の誤り");
            guest.page().fill("#f-firstStep", "電話で来所の日を決める");
            guest.press("受けて知らせる");
            assertThat(guest.page().locator("#said")).containsText("回答を送りました");
            guest.page().fill("#f-what", "書きかけの報告");

            sender.go(referral);
            assertThat(sender.page().locator("#asking")).containsText("窓口 花代さんが開きました");
            confirmed(sender, "回答リンクを取り消す");
            guest.press("結果を知らせる");
            assertThat(guest.page().locator("h1").first()).containsText("回答の画面の外です");
            assertThat(guest.page().locator("main")).containsText("書きかけの報告");
            guest.checkPage("回答の画面の外");
            guest.go(link);
            assertThat(guest.page().locator("h1").first()).containsText("このリンクは使えません");
            guest.checkPage("使えないリンク");
        }
    }

    @Test
    @DisplayName("回答票を印刷し、返ってきたものを番号で見つけて記録する")
    void on_paper() {
        try (var sender = JourneyBrowser.open(home).signIn("yamada")) {
            var referral = sent();
            sender.go(referral);
            sender.press("回答票を印刷");
            sender.checkPage("回答票");
            var number = sender.page().locator(".slip-number b").innerText();
            sender.go("/referrals?box=sent");
            sender.page().getByText("返ってきた回答票").click();
            sender.page().fill("#f-slip", "2222-2222");
            sender.press("記録に進む");
            sender.checkPage("返ってきた回答票：入力の誤り");
            sender.page().fill("#f-slip", number.toLowerCase(Locale.ROOT));
            sender.press("記録に進む");
            sender.checkPage("回答票の記録");
            sender.page().fill("#f-name", "窓口 花代");
            sender.page().fill("#f-worker", "職業相談の担当");
            sender.page().fill("#f-firstStep", "電話する");
            sender.press("受けて知らせる");
            assertThat(sender.page().locator("#said")).containsText("回答票を記録しました");
            assertThat(sender.page().url()).endsWith(referral);
            assertThat(sender.page().locator(".log")).containsText("回答した人：窓口 花代");
        }
    }
}
