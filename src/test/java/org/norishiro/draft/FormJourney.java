package org.norishiro.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.norishiro.journey.JourneyBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FormWorld
@DisplayName("書いた文はなくならない")
class FormJourney {
    private final TwoPeople people;
    private final Notebook notebook;
    private final Drafts drafts;
    private final String home;
    private JourneyBrowser browser;

    @Autowired
    FormJourney(TwoPeople people, Notebook notebook, Drafts drafts, @LocalServerPort int port) {
        this.people = people;
        this.notebook = notebook;
        this.drafts = drafts;
        this.home = "http://localhost:" + port;
        this.browser = JourneyBrowser.open(home);
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    private void signIn() {
        browser.page().fill("[name=login]", people.ichiko.staff().toString());
        browser.page().fill("[name=password]", TwoPeople.PASSWORD);
        browser.page()
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("サインイン"))
                .click();
    }

    @Test
    @DisplayName("書くそばから下書きになり、別の画面で続きを書ける")
    void typed_text_is_saved_while_it_is_typed() {
        browser.page().navigate(home + "/notebook/page");
        signIn();
        browser.page().locator("#text").pressSequentially("母と電話 𠮷");
        assertThat(browser.page().locator("[data-draft-status]")).containsText("に保存");

        browser.page().navigate(home + "/notebook/page");
        browser.page().getByText("続きから書く").click();
        assertThat(browser.page().locator("#text")).hasValue("母と電話 𠮷");
        assertThat(browser.troubles()).isEmpty();
    }

    @Test
    @DisplayName("休まずに書き続けても、2秒より前の文は下書きにある")
    void typing_without_a_pause_is_saved_too() {
        browser.page().navigate(home + "/notebook/page");
        signIn();
        var typing = new Locator.PressSequentiallyOptions().setDelay(100);
        browser.page().locator("#text").pressSequentially("あいうえおかきくけこさしすせそたちつてと", typing);

        assertThat(people.as(people.ichiko, drafts::mine))
                .anyMatch(draft -> draft.excerpt().startsWith("あいうえお"));
    }

    @Test
    @DisplayName("時間が過ぎてから送った文は、サインインし直すと戻ってくる（JavaScript なし）")
    void a_form_sent_too_late_comes_back() {
        browser.close();
        browser = JourneyBrowser.withoutJavaScript(home);
        browser.page().navigate(home + "/notebook/page");
        signIn();
        var text = "遅れて送った " + UUID.randomUUID();
        browser.page().fill("#text", text);
        browser.page().context().clearCookies();
        browser.page().click("#send");

        assertThat(browser.page().getByText("書いた文は残っています。")).isVisible();
        signIn();
        assertThat(browser.page().locator("#text")).hasValue(text);
        browser.page().click("#send");
        assertThat(notebook.pages(text)).isEqualTo(1);
        assertThat(people.as(people.ichiko, drafts::mine))
                .noneMatch(draft -> draft.excerpt().startsWith("遅れて送った"));
    }

    /** A cookie of its own would arrive after the one of the sign-in in the other tab, and put that person out again. */
    @Test
    @DisplayName("時間が過ぎた画面がひとりでに送るものは、別の画面でのサインインを壊さない")
    void a_page_left_open_gets_no_session_by_itself() {
        var answer = browser.page().request().post(home + "/drafts");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    @DisplayName("htmx の入れ替えは厳しい内容方針の下でも働く")
    void swaps_work_under_the_strict_policy() {
        browser.page().navigate(home + "/notebook/page");
        signIn();
        browser.page().click("#swap");

        assertThat(browser.page().locator("#part")).hasText("かわった");
        assertThat(browser.troubles()).isEmpty();
    }
}
