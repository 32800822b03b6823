package org.norishiro.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.export.ExportWorld;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleWorld
class ExportScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ExportWorld exports;

    private final String mark = "印" + UUID.randomUUID().toString().substring(0, 8);
    private PersonId hana;

    @BeforeEach
    void a_case() {
        exports.forget();
        hana = cases.person("yamada", "ハナ");
        exports.open(mark, hana);
    }

    private MvcTestResult asked(String purpose, String kind) {
        return browser.as("ito")
                .post("/exports")
                .param("_submission", UUID.randomUUID().toString())
                .param("whose", "ALL")
                .param("q", mark)
                .param("sort", "due")
                .param("purpose", purpose)
                .param("kind", kind)
                .exchange();
    }

    private String page() {
        return text(browser.as("ito").get("/exports").exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private UUID id() {
        var found = page().replaceAll("(?s).*/exports/([0-9a-f-]{36})/discard.*", "$1");
        return UUID.fromString(found);
    }

    @Test
    void the_list_of_cases_leads_to_the_form_with_its_filter() {
        var list = text(browser.as("ito").get("/cases?whose=ALL&q=" + mark).exchange());
        assertThat(list).contains("href=\"/exports/new?").contains("一覧を書き出す");
        var form =
                text(browser.as("ito").get("/exports/new?whose=ALL&q=" + mark).exchange());
        assertThat(form).contains("1件（見られるすべて、支援中・中断中・終結（見守り中）、ことばで絞り込み）").contains("name=\"q\" value=\"" + mark);
    }

    @Test
    void without_a_purpose_it_is_refused_and_what_was_chosen_is_kept() {
        var answer = asked(" ", "CSV");
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("目的を入力してください。").contains("name=\"q\" value=\"" + mark);
        assertThat(page()).contains("いまの職務で書き出したものはありません。");
    }

    @Test
    void an_empty_list_is_refused_with_words() {
        var answer = browser.as("ito")
                .post("/exports")
                .param("_submission", UUID.randomUUID().toString())
                .param("whose", "ALL")
                .param("q", mark + "無い")
                .param("purpose", "点検")
                .param("kind", "CSV")
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("当てはまるケースがありません。");
    }

    @Test
    void while_it_waits_the_page_asks_again_by_itself_and_a_link_does_without_scripts() {
        assertThat(asked("点検", "CSV")).hasStatus(303);
        assertThat(page())
                .contains("順番待ち")
                .contains("hx-get=\"/exports?polled=1\"")
                .contains("いまの状態を見る")
                .doesNotContain("受け取る");
        var part = browser.as("ito")
                .htmx(browser.as("ito").get("/exports?polled=99"))
                .exchange();
        assertThat(text(part)).doesNotContain("<html").contains("polled=100");
        assertThat(text(browser.as("ito").get("/exports?polled=100").exchange()))
                .doesNotContain("hx-get=\"/exports");
        assertThat(browser.as("ito").get("/exports/" + id() + "/file").exchange())
                .hasStatus(303);
    }

    @Test
    void a_file_of_excel_is_saved_and_shown_nowhere() {
        asked("点検", "XLSX");
        exports.makeAll();
        assertThat(page()).contains("できました（1件）").contains("受け取る").doesNotContain("hx-get=\"/exports");
        var answer = browser.as("ito").get("/exports/" + id() + "/file").exchange();
        assertThat(answer).hasStatusOk();
        var response = answer.getResponse();
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(".xlsx");
        assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void when_something_was_taken_away_it_is_refused_in_plain_words() {
        asked("点検", "CSV");
        exports.makeAll();
        var id = id();
        exports.exclude(hana, "ito");
        var answer = browser.as("ito").get("/exports/" + id + "/file").exchange();
        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(page()).contains("中止").contains("あなたが見られるものが変わったため").contains("もう一度申し込む");
        assertThat(exports.left(id)).isZero();
    }

    @Test
    void what_is_somebody_elses_is_not_there() {
        asked("点検", "CSV");
        exports.makeAll();
        var id = id();
        for (var login : new String[] {"yamada", "kobayashi"}) {
            assertThat(browser.as(login).get("/exports/" + id + "/file").exchange())
                    .hasStatus(404);
            assertThat(browser.as(login).post("/exports/" + id + "/discard").exchange())
                    .hasStatus(404);
            assertThat(browser.as(login).post("/exports/" + id + "/release").exchange())
                    .hasStatus(404);
        }
        assertThat(browser.as("ito").post("/exports/" + id + "/discard").exchange())
                .hasStatus(303);
        assertThat(page()).doesNotContain(id.toString());
    }

    @Test
    void the_form_says_what_was_had_today_and_when_it_takes_two() {
        asked("点検", "CSV");
        assertThat(form()).contains("この24時間に、すでに1件を書き出しています。");
        exports.asOwner(
                all -> all.sql("update export_request set counted = 100").update());
        assertThat(form()).contains("この24時間に書き出した100件と合わせて100件をこえるので");
        assertThat(asked("点検", "CSV")).hasStatus(303);
        assertThat(page()).contains("承認待ち");
        assertThat(text(browser.as("kobayashi").get("/exports").exchange()))
                .contains("伊藤 葵さん：1件")
                .contains("承認なしで100件を書き出しています。");
    }

    private String form() {
        return text(browser.as("ito").get("/exports/new?whose=ALL&q=" + mark).exchange());
    }
}
