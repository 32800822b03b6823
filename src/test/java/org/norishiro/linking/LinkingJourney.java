package org.norishiro.linking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.norishiro.World;
import org.norishiro.casework.model.Issue;
import org.norishiro.casework.model.IssueState;
import org.norishiro.casework.usecase.AddIssue;
import org.norishiro.identity.CheapPasswords;
import org.norishiro.journey.JourneyBrowser;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "norishiro.database.directory=target/worlds/linking-${random.uuid}",
            "norishiro.demo=true",
            "norishiro.demo.cases=false"
        })
@Import({World.class, CheapPasswords.class, ReferralFixture.class})
@DisplayName("どこに頼むかが、理由といっしょに分かる")
class LinkingJourney {
    private final World world;
    private final ReferralFixture fixture;
    private final AddIssue addIssue;
    private final String home;
    private TestCase about;

    @Autowired
    LinkingJourney(World world, ReferralFixture fixture, AddIssue addIssue, @LocalServerPort int port) {
        this.world = world;
        this.fixture = fixture;
        this.addIssue = addIssue;
        this.home = "http://localhost:" + port;
    }

    @BeforeEach
    void a_case_with_several_troubles() {
        about = fixture.newCase();
        world.as("yamada", () -> {
            addIssue.add(new AddIssue.Command(
                    about.id(), new Issue.Said(about.mother(), null, "もの忘れが増え、受診を断っている", IssueState.OPEN, "")));
            addIssue.add(new AddIssue.Command(
                    about.id(), new Issue.Said(about.son(), null, "数十年のひきこもり", IssueState.OPEN, "")));
            addIssue.add(new AddIssue.Command(
                    about.id(), new Issue.Said(null, null, "猫が増えすぎて世話ができない", IssueState.OPEN, "")));
        });
    }

    private static void follow(JourneyBrowser browser, String label) {
        browser.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(label))
                .first()
                .click();
    }

    @Test
    @DisplayName("課題から候補と理由を見て、書き出しの入った依頼を書く")
    void from_the_issues_of_a_case_to_a_request_that_is_begun() {
        try (var worker = JourneyBrowser.open(home).signIn("yamada")) {
            worker.go("/cases/" + about.id() + "/referrals");
            follow(worker, "どこに頼むか");
            worker.checkPage("どこに頼むか");
            worker.screenshotWhole("linking");
            assertThat(worker.page().locator("#gaps")).isVisible();
            assertThat(worker.page().locator(".advices > li").first()).containsText("主な相談先です");
            follow(worker, "急ぐ順にする");
            assertThat(worker.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("急がない順にする")))
                    .isVisible();
            worker.page().locator("a:has-text('依頼を書く'):has-text('ひきこもり支援センター')").click();
            assertThat(worker.page().locator("#f-request")).hasValue("一郎の「数十年のひきこもり」について、本人への訪問と、家族への助言を相談したい。");
            worker.checkPage("依頼の作成：書き出し");
            assertThat(worker.troubles()).isEmpty();
        }
    }

    @Test
    @DisplayName("役割の表を読み、管理者が直す")
    void the_table_is_read_by_all_and_corrected_by_the_administrator() {
        try (var admin = JourneyBrowser.open(home).signIn("admin")) {
            admin.go("/role-table/ANIMALS");
            admin.checkPage("役割の表：まだ何もない");
            admin.press("表を直す");
            admin.checkPage("役割の表：入力の誤り");
            admin.page().selectOption("#f-kind", "動物担当部署");
            admin.page().locator("[name=mark][value=MAIN]").check();
            admin.page().fill("#f-why", "環境課に確かめた");
            admin.press("表を直す");
            assertThat(admin.page().locator("#rows")).containsText("動物の多頭飼育");
            admin.checkPage("役割の表");
            admin.screenshotWhole("role-table");
            assertThat(admin.troubles()).isEmpty();
        }
        try (var worker = JourneyBrowser.open(home).signIn("yamada")) {
            worker.go("/role-table/ANIMALS");
            assertThat(worker.page().locator("main")).containsText("環境課に確かめた");
        }
    }

    @Test
    @DisplayName("機関が空きを知らせる")
    void an_agency_says_with_one_click_whether_it_has_room() {
        try (var partner = JourneyBrowser.open(home).signIn("mori")) {
            partner.go("/agencies/" + world.agency("hokubu"));
            partner.press("残りわずかにする");
            assertThat(partner.page().locator("main")).containsText("残りわずか");
            partner.checkPage("機関の紹介：空き");
            assertThat(partner.troubles()).isEmpty();
        }
    }
}
