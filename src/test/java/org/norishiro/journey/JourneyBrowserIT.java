package org.norishiro.journey;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    @Test
    void a_message_the_field_does_not_point_to_is_found() {
        show("<form><label for='k'>カナ</label><input id='k' aria-invalid='true' aria-describedby='nowhere'>"
                + "<p id='e-k'>入力してください</p><button>登録</button></form>");
        assertThat(kinds()).isEqualTo(Set.of("untied"));
    }

    @Test
    void a_message_the_field_points_to_is_none() {
        show("<form><label for='k'>カナ</label><input id='k' aria-invalid='true' aria-describedby='e-k'>"
                + "<p id='e-k'>入力してください</p><button>登録</button></form>");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void pale_text_is_found_at_every_width_and_on_every_page() {
        for (var page = 0; page < 2; page++) {
            show("<p style='color:#b0b0b0'>うすい文字です</p>");
            assertThat(axe())
                    .filteredOn(found -> found.what().startsWith("color-contrast"))
                    .hasSize(PageCheck.VIEWPORTS.size());
        }
    }

    @Test
    void what_is_wrong_on_a_telephone_only_is_found_there() {
        show("""
                <style>
                  @media (max-width: 400px) { .pale { color: #bbb } .cover { margin-top: -1.5em } }
                  .cover { background: #888; height: 2em; position: relative; z-index: -1 }
                  .late { display: none }
                  @media (max-width: 330px) { .late { display: block } }
                </style>
                <p class='pale'>電話ではうすい</p>
                <p style='color:#666'>電話では灰色の上</p><div class='cover'></div>
                <form class='late'><input name='kana'></form>
                """);
        var found = axe();
        assertThat(found)
                .as("pale, or on grey")
                .filteredOn(one -> one.what().startsWith("color-contrast"))
                .extracting(PageCheck.Finding::at)
                .containsExactly("390x844", "320x640");
        assertThat(found)
                .as("without a label")
                .filteredOn(one -> one.what().startsWith("label "))
                .extracting(PageCheck.Finding::at)
                .containsExactly("320x640");
    }

    @Test
    void readable_text_moved_upon_another_colour_is_asked_about_again() {
        show("<style>@media (max-width: 400px) { div.box { background: #555 } }</style>"
                + "<div class='box'><p><b>はじめは白の上</b></p></div>");
        assertThat(axe()).extracting(PageCheck.Finding::at).containsExactly("390x844", "320x640");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_is_found_by_asking_everything_everywhere_that_is_not_found_anyway(String content) {
        show(content);
        var everything = PageCheck.findingsOfEverything(browser.page());
        assertThat(PageCheck.findings(browser.page())).containsExactlyInAnyOrderElementsOf(everything);
    }

    static List<String> pages() {
        var pale = "<style>.a { color: #999 } .b { background: #eee; color: #777 } "
                + "@media (max-width: 700px) { .b { color: #111 } .c { background: #222 } .d { font-size: 10px } } "
                + ".e::before { content: '' ; position: absolute; inset: 0; background: #333 } .f { opacity: .4 }</style>";
        return List.of(
                "<p>ひと言だけの画面です</p>",
                pale + "<p class='a'>うすい文字</p><p class='b'>灰色の上</p><p>ふつうの文字</p>",
                pale + "<div class='c'><p>電話では黒の上</p></div><p>ふつうの文字</p>",
                pale + "<p class='f'>すけている文字</p><p class='d'>小さくなる文字</p>",
                pale + "<p style='position:relative'><span class='e'></span>何かの下の文字</p>",
                pale + "<button disabled class='a'>押せない</button><button class='a'>押せる</button>",
                pale + "<label class='a'>使えない<input disabled></label><label class='a'>使える<input></label>",
                pale + "<details><summary>開く</summary><p class='a'>たたまれた文字</p></details>",
                pale + "<details open><summary>開く</summary><p class='a'>開いている文字</p></details>",
                pale
                        + "<div style='overflow:auto;width:200px;height:3em'><p style='width:900px' class='a'>横に長い文字がここにある</p></div>",
                "<form><input name='kana'><select></select><textarea></textarea><button></button></form>",
                "<p id='x'>二つ</p><p id='x'>同じ</p><h4>飛んだ見出し</h4><a href='#x'></a><img src='data:,'>",
                "<ul><div>項目でない</div></ul><div role='button' aria-checked='true'>役</div><nav></nav><nav></nav>",
                "<a href='#a' style='font-size:8px'>い</a><a href='#b' style='font-size:8px'>ろ</a>",
                "<table><tr><th></th><td>値</td></tr></table><p>文の中の<a href='#a' style='color:#333;text-decoration:none'>つなぎ</a>です</p>");
    }

    private List<PageCheck.Finding> axe() {
        return PageCheck.findings(browser.page()).stream()
                .filter(found -> found.kind().equals("axe"))
                .toList();
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
