package org.norishiro.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.export.ExportWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What ito asked for waits for kobayashi, the supervisor of the office. */
@ModuleWorld
class ReleaseScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ExportWorld exports;

    private final String mark = "印" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void a_case() {
        exports.forget();
        exports.open(mark, cases.person("yamada", "ハナ"));
    }

    private UUID waits() {
        var id = exports.ask("ito", mark);
        exports.asOwner(all -> all.sql("update export_run set takes_two = true where request_id = ?")
                .param(id)
                .update());
        return id;
    }

    private String theirs() {
        return text(browser.as("ito").get("/exports").exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What the list says after an answer that leads there. */
    private String toldAfter(String login, MockMvcRequestBuilder sent) {
        var answer = sent.exchange();
        assertThat(answer).hasStatus(303).redirectedUrl().isEqualTo("/exports");
        var session = (MockHttpSession) answer.getRequest().getSession();
        return text(browser.as(login)
                .get("/exports")
                .session(Objects.requireNonNull(session))
                .exchange());
    }

    @Test
    void who_releases_it_sees_a_form_and_says_why_not() {
        var id = waits();
        exports.asOwner(
                sql -> sql.sql("update export_request set counted = 101").update());
        assertThat(theirs()).contains("承認待ち").doesNotContain("hx-get=\"/exports");
        var list = text(browser.as("kobayashi").get("/exports").exchange());
        assertThat(list).contains("伊藤 葵さん：101件").contains("四半期の点検").doesNotContain(mark);
        var path = "/exports/" + id + "/release";
        assertThat(browser.as("kobayashi").post(path).exchange()).hasStatus(422);
        var refused = browser.as("kobayashi").post(path).param("answer", "NO").exchange();
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("承認しない理由を入力してください。");
        assertThat(browser.as("kobayashi")
                        .post(path)
                        .param("answer", "NO")
                        .param("words", "目的が広い")
                        .exchange())
                .hasStatus(303);
        assertThat(theirs()).containsOnlyOnce("承認されませんでした").contains("理由：目的が広い");
        assertThat(toldAfter("kobayashi", browser.as("kobayashi").post(path).param("answer", "YES")))
                .contains("この書き出しには、もう答えています。");
        for (var login : new String[] {"ito", "yamada", "okabe", "nagai", "mori"})
            assertThat(browser.as(login).post(path).param("answer", "YES").exchange())
                    .as(login)
                    .hasStatus(404);
    }

    @Test
    void who_answers_second_is_told_so_and_keeps_what_they_wrote() {
        var path = "/exports/" + waits() + "/release";
        exports.asSupervisor("sato", () -> {
            browser.as("kobayashi").post(path).param("answer", "YES").exchange();
            for (var words : List.of("目的が広すぎます", "目的が広すぎます。".repeat(60)))
                assertThat(browser.as("sato").post(path).param("answer", "NO").param("words", words))
                        .hasStatus(409)
                        .bodyText()
                        .contains("ほかの人が先に答えました。あなたの答えは登録していません。", words);
            assertThat(toldAfter("sato", browser.as("sato").post(path).param("answer", "NO")))
                    .contains("ほかの人が先に答えました。");
        });
        for (var words : List.of("", "目的が広すぎます。".repeat(60)))
            assertThat(browser.as("sato")
                            .post(path)
                            .param("answer", "NO")
                            .param("words", words)
                            .exchange())
                    .hasStatus(404);
    }

    @Test
    void each_of_two_that_wait_has_its_own_field_and_the_summary_leads_to_it() {
        var first = waits();
        var second = waits();
        var refused = text(browser.as("kobayashi")
                .post("/exports/" + second + "/release")
                .param("answer", "NO")
                .exchange());
        var field = "words-" + second;
        assertThat(refused)
                .contains("<a href=\"#" + field + "\">承認しない理由を入力してください。</a>")
                .contains("<textarea id=\"" + field + "\"")
                .contains("aria-describedby=\"h-" + field + " e-" + field + "\"");
        var ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(refused)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains("h-" + field, "e-" + field, "words-" + first, "h-words-" + first)
                .doesNotContain("e-words-" + first);
    }

    @Test
    void what_asks_again_by_itself_is_not_a_look_at_what_others_wait_for() {
        waits();
        var before = exports.looks("kobayashi");
        browser.as("kobayashi")
                .htmx(browser.as("kobayashi").get("/exports?polled=1"))
                .exchange();
        assertThat(exports.looks("kobayashi")).isEqualTo(before);
        browser.as("kobayashi").get("/exports").exchange();
        assertThat(exports.looks("kobayashi")).isEqualTo(before + 1);
    }
}
