package org.norishiro.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.usecase.RecordNote;
import org.norishiro.disclosure.NamelessFixture;
import org.norishiro.disclosure.NamelessFixture.TestCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@ModuleWorld
class NamelessScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    NamelessFixture fixture;

    @Autowired
    RecordNote recordNote;

    private TestCase about;
    private String path;

    @BeforeEach
    void a_case_with_a_note() {
        about = fixture.newCase();
        path = "/cases/" + about.id() + "/nameless";
        world.as(
                "yamada",
                () -> recordNote.record(new RecordNote.Command(
                        about.id(), fixture.today(), null, "04", "本人", "ハナさんが台所で転んだ", null, "", null, null)));
    }

    private MockMvcRequestBuilder filled(String step, String words) {
        return browser.as("yamada")
                .post(path)
                .param("step", step)
                .param("title", "80代と60代の二人世帯")
                .param("words", words)
                .param("agency", world.agency("hokubu").toString())
                .param("purpose", "事例検討のため")
                .param("reason", "年代と続柄だけにした")
                .param("until", fixture.today().plusDays(30).toString());
    }

    @Test
    void the_first_page_offers_the_records_by_kind_of_fact() {
        assertThat(browser.as("yamada").get(path + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("経過記録：", "名前を伏せた文を作る")
                .doesNotContain("基本：");
    }

    @Test
    void choosing_nothing_is_refused_beside_the_records() {
        assertThat(browser.as("yamada").post(path).param("step", "compose"))
                .hasStatus(422)
                .bodyText()
                .contains("使う記録を1つ以上選んでください。");
    }

    @Test
    void an_empty_form_is_refused_with_words_beside_the_fields() {
        assertThat(browser.as("yamada").post(path).param("step", "preview"))
                .hasStatus(422)
                .bodyText()
                .contains("題を入力してください。", "相手に見える文を入力してください。", "見せる機関を1つ以上選んでください。", "目的を入力してください。");
    }

    @Test
    void a_name_in_it_is_refused_beside_the_text_which_is_kept() {
        assertThat(filled("give", "高橋ハナさんが台所で転んだ"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#f-words\"", "だれのことか分かる言葉が残っています", "「ハナ」（名前）", "高橋ハナさんが台所で転んだ");
    }

    @Test
    void more_than_ninety_days_are_refused_beside_the_day() {
        assertThat(browser.as("yamada")
                        .post(path)
                        .param("step", "preview")
                        .param("title", "二人世帯")
                        .param("words", NamelessFixture.NAMELESS)
                        .param("agency", world.agency("hokubu").toString())
                        .param("purpose", "事例検討")
                        .param("reason", "年代だけにした")
                        .param("until", fixture.today().plusDays(91).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#f-until\"", "90日以内の日を入力してください。");
    }

    @Test
    void ones_own_agency_is_not_to_be_asked() {
        assertThat(browser.as("yamada")
                        .post(path)
                        .param("step", "preview")
                        .param("title", "二人世帯")
                        .param("words", NamelessFixture.NAMELESS)
                        .param("agency", world.agency("fukushi").toString())
                        .param("purpose", "事例検討")
                        .param("reason", "年代だけにした")
                        .param("until", fixture.today().plusDays(9).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("この機関には頼めません。");
    }

    @Test
    void the_preview_is_what_the_agency_sees() {
        var preview = sheet(body(filled("preview", NamelessFixture.NAMELESS)));
        filled("give", NamelessFixture.NAMELESS).exchange();
        var list = body(browser.as("mori").get("/nameless"));
        var href = list.replaceAll("(?s).*?href=\"(/nameless/[^\"]+)\".*", "$1");
        assertThat(sheet(body(browser.as("mori").get(href)))).isEqualTo(preview);
    }

    @Test
    void the_agencys_pages_do_not_lead_to_the_case() {
        var id = fixture.given(about);
        for (var page : new String[] {"/nameless", "/nameless/" + id})
            assertThat(browser.as("mori").get(page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("80代と60代の二人世帯", "社会福祉課")
                    .doesNotContain(about.id().toString(), "/cases/", "髙橋");
    }

    @Test
    void it_is_listed_where_it_stands_what_is_shown_of_the_case() {
        fixture.given(about);
        assertThat(browser.as("yamada").get("/cases/" + about.id() + "/disclosures"))
                .hasStatusOk()
                .bodyText()
                .contains("名前を伏せる", "北部地域包括支援センター", "年代と続柄だけにした");
    }

    @Test
    void what_is_taken_back_is_not_there() {
        var id = fixture.given(about);
        assertThat(browser.as("yamada").post(path + "/" + id + "/end").param("reason", "会が終わった"))
                .hasStatus(303);
        assertThat(browser.as("mori").get("/nameless/" + id)).hasStatus(404);
    }

    @Test
    void taking_back_asks_why() {
        var id = fixture.given(about);
        assertThat(browser.as("yamada").post(path + "/" + id + "/end"))
                .hasStatus(422)
                .bodyText()
                .contains("取り下げる理由を入力してください。");
    }

    @Test
    void for_others_there_is_no_such_form_and_no_such_sheet() {
        var id = fixture.given(about);
        assertThat(browser.as("oka").get(path + "/new")).hasStatus(404);
        assertThat(browser.as("nishi").get("/nameless/" + id)).hasStatus(404);
        assertThat(browser.as("mori").get(path + "/" + id + "/end")).hasStatus(404);
    }

    @Test
    void whoever_is_shown_nothing_finds_an_empty_list_that_says_so() {
        assertThat(browser.as("abe").get("/nameless")).hasStatusOk().bodyText().contains("届いている事例はありません。");
    }

    private static String body(MockMvcRequestBuilder request) {
        return new String(
                request.exchange().getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String sheet(String page) {
        var section = page.substring(page.indexOf("id=\"nameless-sheet\""));
        return section.substring(0, section.indexOf("</section>"));
    }
}
