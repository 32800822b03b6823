package org.norishiro.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleWorld
class OpenDataScreenTest {
    private static final String HEADINGS = "NO,名称,住所,電話番号,URL\n";

    @Autowired
    Browser browser;

    private String dataset;

    @BeforeEach
    void a_list_of_its_own() {
        dataset = "一覧 " + UUID.randomUUID();
    }

    private MvcTestResult hands(String named, String text) {
        return browser.as("admin")
                .post("/open-data/new")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "C:\\書類\\facility.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .param("dataset", named)
                .param("kind", "集会所")
                .exchange();
    }

    private String path(String text) {
        return String.valueOf(hands(dataset, text).getResponse().getHeader("Location"));
    }

    private String ready(String text) {
        var path = path(text);
        assertThat(browser.as("admin").post(path + "/read")).hasStatus(303);
        return path;
    }

    private String takenIn(String text) {
        var path = ready(text);
        assertThat(browser.as("admin").post(path + "/take-in")).hasStatus(303);
        return path;
    }

    @Test
    void a_file_that_is_handed_over_is_shown_before_it_is_taken_in() {
        var path = ready(HEADINGS + "1,架空集会所,架空市1,000,\n2,,架空市2,000,\n");
        assertThat(browser.as("admin").get(path))
                .hasStatusOk()
                .bodyText()
                .contains(dataset, "facility.csv", "架空集会所", "新規（1件）", "取り込まない（1件）", "名称がありません。", "3行目")
                .doesNotContain("書類");
    }

    @Test
    void only_the_lines_that_are_wanted_are_listed() {
        var path = ready(HEADINGS + "1,架空集会所,架空市1,000,\n2,,架空市2,000,\n");
        assertThat(browser.as("admin").get(path + "?outcome=REJECTED"))
                .bodyText()
                .contains("名称がありません。")
                .doesNotContain("架空集会所");
    }

    @Test
    void what_was_taken_in_is_found_by_everybody() {
        takenIn(HEADINGS + "1,架空集会所,架空市1,000,https://example.jp/\n");
        assertThat(browser.as("yamada").get("/resources?dataset=" + dataset))
                .hasStatusOk()
                .bodyText()
                .contains("架空集会所", "1か所", "集会所")
                .doesNotContain("オープンデータの取り込み");
    }

    @Test
    void a_place_tells_what_is_known_of_it_and_where_from() {
        takenIn(HEADINGS + "1,架空集会所,架空市1,000,https://example.jp/\n");
        assertThat(browser.as("yamada").get(card()))
                .hasStatusOk()
                .bodyText()
                .contains("架空集会所", "架空市1", "href=\"https://example.jp/\"", "「" + dataset + "」から")
                .doesNotContain("依頼できる機関として追加", "facility.csv");
    }

    @Test
    void what_is_no_address_of_the_web_is_not_followed() {
        takenIn(HEADINGS + "1,架空集会所,架空市1,000,javascript:alert(1)\n");
        assertThat(browser.as("yamada").get(card()))
                .bodyText()
                .contains("javascript:alert(1)")
                .doesNotContain("href=\"javascript");
    }

    @Test
    void the_administrator_makes_an_agency_of_it_without_typing_it_again() {
        takenIn(HEADINGS + "1,架空集会所,架空市1,000,\n");
        assertThat(browser.as("admin").get(card() + "/agency"))
                .hasStatusOk()
                .bodyText()
                .contains("機関の追加", "value=\"架空集会所\"", "value=\"架空市1\"");
        assertThat(browser.as("yamada").get(card() + "/agency")).hasStatus(404);
    }

    @Test
    void taken_back_it_is_gone() {
        var path = takenIn(HEADINGS + "1,架空集会所,架空市1,000,\n");
        var card = card();
        assertThat(browser.as("admin").post(path + "/take-back")).hasStatus(303);
        assertThat(browser.as("yamada").get(card)).hasStatus(404);
        assertThat(browser.as("admin").get(path)).bodyText().contains("取り込みを取り消しました。登録は、取り込む前に戻っています。");
    }

    @Test
    void what_can_no_longer_be_done_says_so() {
        var path = takenIn(HEADINGS + "1,架空集会所,架空市1,000,\n");
        assertThat(browser.as("admin").post(path + "/take-in"))
                .hasStatus(409)
                .bodyText()
                .contains("いまは「取り込み済み」なので、できません。");
    }

    @Test
    void a_file_that_is_read_says_how_far_it_is() {
        var lines = IntStream.rangeClosed(1, 4_001)
                .mapToObj("%1$d,架空 %1$d,架空市,,\n"::formatted)
                .collect(Collectors.joining());
        var path = path(HEADINGS + lines);
        var admin = browser.as("admin");
        assertThat(admin.htmx(admin.post(path + "/read")))
                .hasStatusOk()
                .bodyText()
                .contains("4001行のうち 2000行", "<progress")
                .doesNotContain("<html");
    }

    @Test
    void when_all_is_read_the_page_goes_on_by_itself_to_what_it_would_do() {
        var path = path(HEADINGS + "1,架空集会所,架空市1,000,\n");
        var admin = browser.as("admin");
        assertThat(admin.htmx(admin.post(path + "/read")))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"import\"", "取り込むと変わること", path + "/take-in")
                .doesNotContain("<html", "<progress");
    }

    @Test
    void without_a_name_it_is_refused_and_the_kind_stays() {
        assertThat(hands("", HEADINGS + "1,架空集会所,,,\n"))
                .hasStatus(422)
                .bodyText()
                .contains("データの名前", "value=\"集会所\"");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_beside_the_field() {
        assertThat(hands(dataset, "日付,人口\n1,2\n"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"e-file\"", "名称の列が見つかりません。", "value=\"" + dataset + "\"");
    }

    @Test
    void without_a_file_it_is_refused() {
        assertThat(browser.as("admin").post("/open-data/new").param("dataset", dataset))
                .hasStatus(422)
                .bodyText()
                .contains("ファイルを選んでください。");
    }

    @Test
    void nobody_but_the_administrator_gets_in() {
        var path = ready(HEADINGS + "1,架空集会所,架空市1,000,\n");
        assertThat(browser.as("saeki").get("/open-data")).hasStatus(403);
        assertThat(browser.as("saeki").get(path)).hasStatus(403);
        assertThat(browser.as("saeki").post(path + "/take-in")).hasStatus(403);
    }

    private String card() {
        var list = browser.as("yamada")
                .get("/resources?dataset=" + dataset)
                .exchange()
                .getResponse();
        try {
            var html = list.getContentAsString(StandardCharsets.UTF_8);
            return "/resources/" + html.replaceAll("(?s).*?href=\"/resources/([0-9a-f-]{36})\".*", "$1");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
