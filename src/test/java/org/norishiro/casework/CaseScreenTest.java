package org.norishiro.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The pages of a case as a browser sees them. */
@ModuleWorld
class CaseScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    World world;

    @Autowired
    Cases questions;

    @Autowired
    JdbcClient sql;

    private MockMvcRequestBuilder note(CaseId id, String body) {
        return browser.as("yamada")
                .post("/cases/" + id + "/notes")
                .param("method", "04")
                .param("counterpart", "本人")
                .param("body", body)
                .param("on", "今日")
                .param("at", "");
    }

    @Test
    void every_page_of_a_case_opens() {
        var id = cases.open("yamada");
        for (var path : new String[] {
            "",
            "/notes/new",
            "/timeline",
            "/timeline/print",
            "/issues",
            "/issues/new",
            "/assessments",
            "/assessments/new",
            "/consents",
            "/consents/new",
            "/team",
            "/course",
            "/access"
        }) assertThat(browser.as("yamada").get("/cases/" + id + path)).as(path).hasStatusOk();
    }

    @Test
    void a_note_begun_from_anywhere_asks_whose_it_is() {
        cases.open("yamada");
        cases.open("yamada");
        assertThat(browser.as("yamada").get("/notes/new?q=" + "架空"))
                .hasStatusOk()
                .bodyText()
                .contains("だれの記録ですか", "/notes/new#note");
    }

    @Test
    void the_only_answer_opens_its_note_at_once() {
        var id = cases.open("yamada");
        var number =
                world.together("yamada", () -> questions.find(id)).orElseThrow().number();
        assertThat(browser.as("yamada").get("/notes/new?q=" + number))
                .hasRedirectedUrl("/cases/" + id + "/notes/new#note");
    }

    @Test
    void somebody_elses_case_is_no_answer() {
        var id = cases.open("yamada");
        var number =
                world.together("yamada", () -> questions.find(id)).orElseThrow().number();
        assertThat(browser.as("mori").get("/notes/new?q=" + number))
                .hasStatusOk()
                .bodyText()
                .contains("当てはまる世帯は0件です");
    }

    @Test
    void the_title_names_nobody() {
        var id = cases.open("yamada");
        assertThat(browser.as("yamada").get("/cases/" + id))
                .bodyText()
                .contains("架空 ハナ 世帯")
                .containsPattern("<title>世帯の概要[^<ハ]*</title>");
    }

    @Test
    void an_unknown_case_a_malformed_one_and_somebody_elses_look_the_same() {
        var id = cases.open("yamada");
        assertThat(browser.as("mori").get("/cases/" + id)).hasStatus(404);
        assertThat(browser.as("mori").get("/cases/" + CaseId.next())).hasStatus(404);
        assertThat(browser.as("mori").get("/cases/nonsense")).hasStatus(404);
    }

    @Test
    void nobody_writes_into_a_case_out_of_reach() {
        var id = cases.open("yamada");
        assertThat(browser.as("mori").post("/cases/" + id + "/notes").param("body", "見えない"))
                .hasStatus(404);
    }

    @Test
    void a_note_leads_back_to_the_case() {
        var id = cases.open("yamada");
        assertThat(note(id, "受診日の相談").exchange().getMvcResult().getResponse().getHeader("Location"))
                .startsWith("/cases/" + id + "?recorded=");
    }

    @Test
    void a_note_by_htmx_answers_the_panel_and_the_list() {
        var id = cases.open("yamada");
        assertThat(note(id, "来週火曜なら").header("HX-Request", "true").header("HX-Target", "note"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"note\"", "id=\"recent-notes\"", "来週火曜なら", "記録を登録しました。")
                .doesNotContain("<html");
    }

    @Test
    void a_note_without_words_is_refused_beside_its_field() {
        var id = cases.open("yamada");
        assertThat(note(id, " ").param("next", "電話する"))
                .hasStatus(422)
                .bodyText()
                .contains("内容を入力してください。", "電話する", "いつまでにするかを入力してください。");
    }

    @Test
    void a_refused_note_by_htmx_is_the_panel_alone() {
        var id = cases.open("yamada");
        assertThat(note(id, "").header("HX-Request", "true").header("HX-Target", "note"))
                .hasStatus(422)
                .bodyText()
                .contains("内容を入力してください。")
                .doesNotContain("<html");
    }

    @Test
    void a_note_taken_back_can_be_written_again() {
        var id = cases.open("yamada");
        note(id, "まちがえた世帯の記録").exchange();
        var note = world.together("yamada", () -> onlyNote(id));
        var answer = browser.as("yamada")
                .post("/cases/" + id + "/notes/" + note + "/withdraw")
                .exchange();
        assertThat(answer).hasStatus(303);
        assertThat(browser.as("yamada").get("/cases/" + id + "/notes/new?again=" + note))
                .bodyText()
                .contains("まちがえた世帯の記録");
    }

    private UUID onlyNote(CaseId id) {
        return sql.sql("select id from progress_note where case_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    @Test
    void two_edits_of_one_issue_show_both_texts() {
        var id = cases.open("yamada");
        var issue = world.together("yamada", () -> questions.issuesOf(id))
                .getFirst()
                .id();
        assertThat(edit("sato", id, issue, "介護（佐藤の文）")).hasStatus(303);
        assertThat(edit("yamada", id, issue, "介護（山田の文）"))
                .hasStatus(409)
                .bodyText()
                .contains("介護（佐藤の文）", "介護（山田の文）");
    }

    private MockMvcRequestBuilder edit(String login, CaseId id, IssueId issue, String words) {
        return browser.as(login)
                .post("/cases/" + id + "/issues/" + issue)
                .param("version", "0")
                .param("code", "18")
                .param("words", words)
                .param("about", "HOUSEHOLD")
                .param("state", "OPEN")
                .param("note", "");
    }

    @Test
    void two_changes_of_the_course_show_both_texts() {
        var id = cases.open("yamada");
        assertThat(course("sato", id, "佐藤が電話")).hasStatus(303);
        assertThat(course("yamada", id, "山田が訪問")).hasStatus(409).bodyText().contains("佐藤が電話", "山田が訪問");
    }

    private MockMvcRequestBuilder course(String login, CaseId id, String next) {
        return browser.as(login)
                .post("/cases/" + id + "/course")
                .param("version", "0")
                .param("next", next)
                .param("nextOn", "+7")
                .param("holder", world.post(login).toString())
                .param("phase", "ASSESSMENT")
                .param("state", "OPEN");
    }

    @Test
    void opening_asks_for_what_is_missing_and_keeps_what_was_typed() {
        var household = cases.household("yamada", cases.person("yamada", "ハナ"));
        assertThat(browser.as("yamada")
                        .post("/cases")
                        .param("household", household.toString())
                        .param("subject", "household:" + household)
                        .param("name", "架空 ハナ 世帯")
                        .param("next", "まず電話")
                        .param("holder", world.post("yamada").toString()))
                .hasStatus(422)
                .bodyText()
                .contains("いつまでにを入力してください。", "まず電話");
    }

    @Test
    void opening_leads_to_the_new_case() {
        var household = cases.household("yamada", cases.person("yamada", "ハナ"));
        assertThat(browser.as("yamada").get("/cases/new?household=" + household))
                .hasStatusOk()
                .bodyText()
                .contains("架空 世帯");
        assertThat(browser.as("yamada")
                        .post("/cases")
                        .param("household", household.toString())
                        .param("subject", "household:" + household)
                        .param("name", "架空 ハナ 世帯")
                        .param("next", "まず電話")
                        .param("nextOn", "+3")
                        .param("holder", world.post("yamada").toString()))
                .hasStatus(303);
    }

    @Test
    void the_list_counts_what_is_overdue() {
        cases.open("yamada");
        assertThat(browser.as("yamada").get("/cases")).hasStatusOk().bodyText().containsPattern("\\d+世帯のうち\\d+世帯が期限超過");
    }

    @Test
    void the_list_is_filtered_sorted_and_searched() {
        var id = cases.open("yamada");
        var number =
                world.together("yamada", () -> questions.find(id).orElseThrow()).number();
        assertThat(browser.as("yamada").get("/cases?whose=ALL&state=ALL&sort=-name&q=" + number))
                .hasStatusOk()
                .bodyText()
                .contains(id.toString())
                .contains("1世帯のうち0世帯が期限超過");
        assertThat(browser.as("yamada").get("/cases?overdue=true&q=" + number))
                .bodyText()
                .contains("に当てはまる世帯は0件です");
    }

    @Test
    void a_consent_says_by_whom_and_for_what() {
        var person = cases.person("yamada", "ハナ");
        var id = cases.open("yamada", cases.household("yamada", person));
        assertThat(browser.as("yamada")
                        .post("/cases/" + id + "/consents")
                        .param("person", person.toString())
                        .param("state", "GIVEN")
                        .param("givenBy", "本人")
                        .param("means", "口頭")
                        .param("on", "今日"))
                .hasStatus(422)
                .bodyText()
                .contains("だれに・何のためにを入力してください。");
    }

    @Test
    void the_access_page_names_who_looked() {
        var id = cases.open("yamada");
        browser.as("sato").get("/cases/" + id).exchange();
        assertThat(browser.as("yamada").get("/cases/" + id + "/access"))
                .bodyText()
                .contains("佐藤 健", "世帯の概要", "担当している機関");
    }

    @Test
    void opening_from_a_consultation_asks_for_nothing_known() {
        var person = cases.person("yamada", "ハナ");
        var consultation = cases.consultation("yamada", person);
        assertThat(browser.as("yamada").get("/cases/new?consultation=" + consultation))
                .hasStatusOk()
                .bodyText()
                .contains("母の物忘れが心配", "介護", "猫が増えている", "架空 ハナ");
    }

    @Test
    void a_case_is_opened_from_a_consultation_once() {
        var person = cases.person("yamada", "ハナ");
        var consultation = cases.consultation("yamada", person);
        assertThat(openFrom(consultation.toString(), person.toString())).hasStatus(303);
        assertThat(openFrom(consultation.toString(), person.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("この相談からは、すでにケースが開かれています。");
    }

    private MockMvcRequestBuilder openFrom(String consultation, String person) {
        return browser.as("yamada")
                .post("/cases")
                .param("consultation", consultation)
                .param("subject", "person:" + person)
                .param("name", "架空 ハナ")
                .param("issue", "0", "1")
                .param("next", "訪問")
                .param("nextOn", "+3")
                .param("holder", world.post("yamada").toString());
    }

    @Test
    void a_consultation_out_of_reach_is_not_there() {
        var consultation = cases.consultation("yamada", cases.person("yamada", "ハナ"));
        assertThat(browser.as("mori").get("/cases/new?consultation=" + consultation))
                .hasStatus(404);
    }
}
