package org.norishiro.journey;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The checks find what they claim to find: a gate that never closes is worse than none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JourneyBrowserIT {
    private final JourneyBrowser browser = JourneyBrowser.open("http://localhost");

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void a_sound_page_passes() {
        show("<p>どの窓口で話しても、同じ人が続けて関わります。</p>");
        browser.checkPage("a sound page");
    }

    @Test
    void text_squeezed_into_single_characters_is_found() {
        show("<p style='width:1.2em'>支援会議の日程</p>");
        assertThat(kinds()).isEqualTo(Set.of("collapse"));
    }

    @Test
    void a_page_wider_than_a_telephone_is_found_there_only() {
        show("<p style='width:500px'>広い</p>");
        assertThat(PageCheck.findings(browser.page()))
                .extracting(PageCheck.Finding::kind, PageCheck.Finding::at)
                .containsExactly(tuple("overflow", "390x844"), tuple("overflow", "320x640"));
    }

    @Test
    void a_field_without_a_label_is_found() {
        show("<form><input name='kana'><button>登録</button></form>");
        assertThat(kinds()).isEqualTo(Set.of("axe"));
    }

    @Test
    void a_failing_check_names_what_it_found() {
        show("<p style='color:#ddd'>うすい文字</p>");
        assertThatThrownBy(() -> browser.checkPage("a pale page"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("color-contrast");
    }

    @Test
    void a_control_that_replaces_itself_loses_the_focus() {
        show("<div><button onclick=\"this.parentNode.innerHTML='済'\">返事</button></div>");
        browser.page().locator("button").click();
        assertThat(browser.focusLost()).isTrue();
    }

    @Test
    void a_control_that_stays_keeps_the_focus() {
        show("<button onclick=\"this.dataset.done='1'\">返事</button>");
        browser.page().locator("button").click();
        assertThat(browser.focusLost()).isFalse();
    }

    @Test
    void an_error_in_a_script_is_heard() {
        show("<button onclick='nothere()'>押す</button>");
        browser.page().locator("button").click();
        browser.page().waitForCondition(() -> !browser.troubles().isEmpty());
        assertThat(browser.troubles()).anyMatch(trouble -> trouble.contains("nothere"));
    }

    @Test
    void the_window_has_its_size_again_after_a_check() {
        show("<p>ひと言</p>");
        browser.checkPage("a sound page");
        assertThat(browser.page().viewportSize().width).isEqualTo(1366);
    }

    private Set<String> kinds() {
        return PageCheck.findings(browser.page()).stream()
                .map(PageCheck.Finding::kind)
                .collect(toSet());
    }

    private void show(String content) {
        var page = """
                <!doctype html><html lang="ja"><head><meta charset="utf-8"><title>見本</title>
                <meta name="viewport" content="width=device-width"></head>
                <body><main><h1>見本</h1>%s</main></body></html>
                """.formatted(content);
        browser.page()
                .navigate("data:text/html;charset=utf-8,"
                        + URLEncoder.encode(page, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
