package org.norishiro.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.RecordNote;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleWorld
class SearchScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    RecordNote recordNote;

    private static String word() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 12)
                .chars()
                .mapToObj(digit -> Character.toString(0x6510 + digit))
                .collect(Collectors.joining());
    }

    private void note(CaseId about, String body) {
        world.as(
                "yamada",
                () -> recordNote.record(
                        new RecordNote.Command(about, cases.today(), null, "04", "本人", body, null, "", null, null)));
    }

    private MvcTestResult search(String login, String typed, String... more) {
        var request = browser.as(login).get("/search").param("q", typed);
        for (var n = 0; n < more.length; n += 2) request = request.param(more[n], more[n + 1]);
        return request.exchange();
    }

    @Test
    void nothing_typed_shows_how_to_search() {
        assertThat(search("yamada", ""))
                .hasStatusOk()
                .bodyText()
                .contains("さがすことば", "2文字以上")
                .doesNotContain("入力を確認してください");
    }

    @Test
    void one_letter_is_refused_beside_the_field_and_kept() {
        assertThat(search("yamada", "母")).hasStatus(422).bodyText().contains("2文字以上のことばで探してください", "value=\"母\"");
    }

    @Test
    void a_whole_text_is_refused_beside_the_field() {
        assertThat(search("yamada", "母".repeat(101))).hasStatus(422).bodyText().contains("100文字までのことばで探してください");
    }

    @Test
    void a_day_that_is_none_is_refused_beside_the_field() {
        assertThat(search("yamada", "受診", "from", "らいしゅう？"))
                .hasStatus(422)
                .bodyText()
                .contains("いつから");
    }

    @Test
    void nothing_found_says_what_to_try_and_what_it_does_not_say() {
        assertThat(search("yamada", word()))
                .hasStatusOk()
                .bodyText()
                .contains("いま見られる範囲にはありません", "世帯・人の台帳", "この結果からは分かりません");
    }

    @Test
    void a_hit_is_marked_and_leads_to_its_record() {
        var word = word();
        var about = cases.open("yamada");
        note(about, "デイの" + word + "を休んだ");
        assertThat(search("yamada", word))
                .hasStatusOk()
                .bodyText()
                .contains("<mark>" + word + "</mark>", "/cases/" + about + "/notes/", "1件");
    }

    @Test
    void what_was_written_is_shown_as_text_not_as_markup() {
        var word = word();
        note(cases.open("yamada"), "<script>alert(1)</script>" + word + "<b>&");
        assertThat(search("yamada", word))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "<b>&");
        assertThat(search("yamada", "\"><script>x</script>")).bodyText().doesNotContain("<script>x");
    }

    @Test
    void many_hits_have_pages() {
        var word = word();
        var about = cases.open("yamada");
        IntStream.range(0, 23).forEach(n -> note(about, word + n + "回目"));
        assertThat(search("yamada", word)).bodyText().contains("23件", "次の20件");
        assertThat(search("yamada", word, "page", "2")).bodyText().contains("前の20件", "21–23件目");
        assertThat(search("yamada", word, "page", "99")).hasStatusOk();
    }

    @Test
    void a_kind_has_a_tab_of_its_own() {
        var word = word();
        note(cases.open("yamada"), word);
        assertThat(search("yamada", word, "kind", "PERSON")).bodyText().contains("いま見られる範囲にはありません");
        assertThat(search("yamada", word, "kind", "NOTE")).bodyText().contains("<mark>");
        assertThat(search("yamada", word, "kind", "NONSENSE")).hasStatus(422);
    }

    @Test
    void who_reaches_no_record_finds_none() {
        var word = word();
        note(cases.open("yamada"), word);
        assertThat(search("mori", word)).hasStatusOk().bodyText().doesNotContain("<mark>");
        assertThat(search("admin", word)).hasStatus(403).bodyText().doesNotContain("<mark>");
    }
}
