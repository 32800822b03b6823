package org.norishiro.seal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** ハナ and タロウ live together; yamada has the case of their household. タロウ is sealed for ito and kobayashi. */
@ModuleWorld
class PersonSealScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    private PersonId taro;
    private HouseholdId home;
    private CaseId about;
    private String path;

    @BeforeEach
    void a_household_of_two() {
        taro = cases.person("yamada", "タロウ");
        home = cases.household("yamada", cases.person("yamada", "ハナ"), taro);
        about = cases.open("yamada", home);
        path = "/persons/" + taro + "/seal";
    }

    private MvcTestResult seals(String... readers) {
        var request = browser.as("kobayashi").post(path).param("reason", "役所で働いている");
        for (var reader : readers)
            request = request.param("reader", world.person(reader).staff().toString());
        return request.exchange();
    }

    @Test
    void the_person_leads_those_who_lead_to_sealing_and_nobody_else() {
        assertThat(browser.as("kobayashi").get("/persons/" + taro)).bodyText().contains("この人を封印する");
        assertThat(browser.as("yamada").get("/persons/" + taro)).bodyText().doesNotContain("この人を封印する");
        assertThat(browser.as("kobayashi").get(path + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("人の封印", "2人が要ります");
    }

    @Test
    void to_whoever_may_not_read_it_every_page_looks_as_if_there_were_nobody() {
        assertThat(seals("ito", "kobayashi")).hasStatus(303).hasHeader("Location", path);
        for (var uri : List.of(
                "/persons/" + taro,
                "/persons/" + taro + "/edit",
                path,
                path + "/new",
                path + "/opening",
                path + "/readers/new"))
            assertThat(browser.as("yamada").get(uri)).as(uri).hasStatus(404);
        for (var uri : List.of(
                "/persons/search?q=タロウ",
                "/households/" + home,
                "/cases/" + about,
                "/cases/" + about + "/timeline",
                "/seals"))
            assertThat(browser.as("yamada").get(uri))
                    .as(uri)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(taro.toString());
        assertThat(browser.as("yamada").get("/households/" + home))
                .bodyText()
                .contains("ハナ")
                .doesNotContain("タロウ");
        assertThat(browser.as("yamada").get("/cases/" + about)).bodyText().doesNotContain("タロウ");
    }

    @Test
    void readers_are_told_who_reads_and_find_it_beside_the_cases_in_their_list() {
        seals("ito", "kobayashi");
        assertThat(browser.as("ito").get("/persons/" + taro)).bodyText().contains("封印のようす");
        assertThat(browser.as("ito").get(path)).bodyText().contains("役所で働いている", "小林 学", "いないものとして扱われます");
        assertThat(browser.as("ito").get("/seals")).bodyText().contains(path, "役所で働いている");
    }

    @Test
    void what_is_missing_is_told_beside_the_field_and_what_was_typed_stays() {
        assertThat(browser.as("kobayashi").post(path)).hasStatus(422).bodyText().contains("封印する理由を入力してください");
        assertThat(seals("kobayashi")).hasStatus(422).bodyText().contains("2人以上を選び", "役所で働いている");
    }

    @Test
    void what_has_to_be_settled_is_listed_with_links() {
        var consultation = cases.consultation("sato", taro);
        assertThat(seals("ito", "kobayashi"))
                .hasStatus(422)
                .bodyText()
                .contains("先に片づけるもの", "/consultations/" + consultation, "役所で働いている");
    }

    @Test
    void opening_is_asked_with_a_reason_and_answered_by_another() {
        seals("ito", "kobayashi");
        assertThat(browser.as("ito").post(path + "/opening"))
                .hasStatus(422)
                .bodyText()
                .contains("封印を解く理由を入力してください");
        assertThat(browser.as("ito").post(path + "/opening").param("reason", "退職した"))
                .hasStatus(303);
        assertThat(browser.as("kobayashi").get("/today")).bodyText().contains(path);
        assertThat(browser.as("kobayashi").post(path + "/opening/answer").param("answer", "open"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get("/persons/" + taro)).hasStatusOk();
    }

    @Test
    void somebody_whose_office_does_not_know_them_is_not_named_a_reader() {
        seals("ito", "kobayashi");
        assertThat(browser.as("ito")
                        .post(path + "/readers")
                        .param("staff", world.person("oka").staff().toString())
                        .param("reason", "担当を引き継ぐ"))
                .hasStatus(422)
                .bodyText()
                .contains("ここにかかわっていません");
    }

    @Test
    void who_is_sealed_is_not_made_the_key_person_of_those_who_live_with_them() {
        seals("ito", "kobayashi");
        assertThat(browser.as("ito")
                        .post("/households/" + home + "/key-person")
                        .param("key", taro.toString())
                        .param("note", "平日の夜なら出る")
                        .param("version", "1")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("封印されているので、ほかの人もいる世帯のキーパーソンにはできません", "平日の夜なら出る");
    }

    @Test
    void where_everybody_who_could_be_named_reads_it_the_form_says_so() throws UnsupportedEncodingException {
        seals("yamada", "sato", "ito", "kobayashi", "okabe");
        for (var staff : offered())
            assertThat(browser.as("ito")
                            .post(path + "/readers")
                            .param("staff", staff)
                            .param("reason", "担当を引き継ぐ"))
                    .hasStatus(303);
        assertThat(browser.as("ito").get(path + "/readers/new"))
                .hasStatusOk()
                .bodyText()
                .contains("加えられる職員はいません")
                .doesNotContain("申し出る");
    }

    /** Whoever else works in these offices by now: other tests employ people too. */
    private List<String> offered() throws UnsupportedEncodingException {
        var form = browser.as("ito").get(path + "/readers/new").exchange().getResponse();
        return Pattern.compile("<option value=\"([0-9a-f-]{36})\"")
                .matcher(form.getContentAsString())
                .results()
                .map(each -> each.group(1))
                .toList();
    }
}
