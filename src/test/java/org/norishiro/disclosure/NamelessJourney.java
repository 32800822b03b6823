package org.norishiro.disclosure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.RecordNote;
import org.norishiro.demo.DemoIds;
import org.norishiro.identity.CheapPasswords;
import org.norishiro.journey.JourneyBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "norishiro.database.directory=target/worlds/nameless-${random.uuid}",
            "norishiro.demo=true",
            "norishiro.demo.cases=false"
        })
@Import({World.class, CheapPasswords.class, CaseworkWorld.class, NamelessFixture.class})
@DisplayName("事例を、名前を伏せて見せる")
class NamelessJourney {
    private final World world;
    private final NamelessFixture fixture;
    private final RecordNote recordNote;
    private final String home;

    @Autowired
    NamelessJourney(World world, NamelessFixture fixture, RecordNote recordNote, @LocalServerPort int port) {
        this.world = world;
        this.fixture = fixture;
        this.recordNote = recordNote;
        this.home = "http://localhost:" + port;
    }

    private static void pictured(JourneyBrowser browser, String name) {
        browser.checkPage(name);
        browser.size(1366, 768);
        browser.screenshotWhole(name + "-1366");
        browser.size(360, 740);
        browser.screenshotWhole(name + "-360");
        browser.size(1366, 768);
    }

    @Test
    @DisplayName("選ぶ・書く・直す・確かめる・見せる・読む・取り下げる")
    void from_choosing_to_taking_back() {
        var about = fixture.newCase();
        world.as(
                "yamada",
                () -> recordNote.record(new RecordNote.Command(
                        about.id(),
                        fixture.today(),
                        null,
                        "04",
                        "髙橋 ハナ",
                        "83歳のハナさんが台所で転んだ。一さんは留守だった。",
                        null,
                        "",
                        null,
                        null)));
        try (var giver = JourneyBrowser.open(home).signIn("yamada");
                var reader = JourneyBrowser.open(home).signIn("mori")) {
            reader.go("/nameless");
            pictured(reader, "nameless-received-none");

            giver.go("/cases/" + about.id() + "/disclosures");
            giver.page().getByText("名前を伏せて見せる").first().click();
            pictured(giver, "nameless-parts");
            giver.page().locator("[name=part]").last().check();
            giver.press("名前を伏せた文を作る");
            assertThat(giver.page().locator("#f-words"))
                    .hasValue(java.util.regex.Pattern.compile("80代の母が台所で転んだ。長男は留守だった。"));
            giver.page().fill("#f-words", "たかはしさんの母が台所で転んだ。長男は留守だった。");
            giver.page()
                    .locator("[name=agency][value='" + DemoIds.agency("hokubu") + "']")
                    .check();
            giver.page().fill("#f-purpose", "転倒のあとの暮らし方を、事例検討会で話し合うため");
            giver.page().fill("#f-reason", "年代と続柄だけにし、珍しい出来事を消した");
            giver.press("相手に見えるものを確かめる");
            assertThat(giver.page().locator(".errors")).containsText("だれのことか分かる言葉が残っています");
            pictured(giver, "nameless-refused");
            giver.page().fill("#f-words", "80代の母が台所で転んだ。長男は留守だった。");
            giver.press("相手に見えるものを確かめる");
            pictured(giver, "nameless-preview");
            giver.press("名前を伏せて見せる");
            pictured(giver, "nameless-disclosures");

            reader.go("/nameless");
            pictured(reader, "nameless-received");
            reader.go("/today");
            pictured(reader, "nameless-today");
            reader.page()
                    .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("読む"))
                    .first()
                    .click();
            assertThat(reader.page().locator("#nameless-sheet")).containsText("80代の母が台所で転んだ。");
            pictured(reader, "nameless-sheet");

            giver.page().getByText("取り下げる").first().click();
            giver.checkPage("名前を伏せた事例の取り下げ");
            giver.page().fill("#f-reason", "検討会が終わった");
            giver.press("取り下げる");
            reader.go("/nameless");
            assertThat(reader.page().locator("main")).containsText("届いている事例はありません。");
            reader.go("/today");
            assertThat(reader.page().locator("main")).not().containsText("届いた事例（名前なし");
            assertThat(giver.troubles()).isEmpty();
        }
    }
}
