package org.norishiro.seal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleWorld
class SealScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    private CaseId about;
    private String path;

    @BeforeEach
    void a_case() {
        about = cases.open("yamada");
        path = "/cases/" + about + "/seal";
    }

    private MvcTestResult seals(String... readers) {
        var request = browser.as("kobayashi").post(path).param("reason", "加害者の親族が課にいる");
        for (var reader : readers)
            request = request.param("reader", world.person(reader).staff().toString());
        return request.exchange();
    }

    @Test
    void the_case_leads_those_who_lead_to_sealing_and_nobody_else() {
        assertThat(browser.as("kobayashi").get("/cases/" + about)).bodyText().contains("このケースを封印する");
        assertThat(browser.as("yamada").get("/cases/" + about)).bodyText().doesNotContain("このケースを封印する");
    }

    @Test
    void to_whoever_may_not_read_it_every_page_looks_as_if_there_were_nothing() {
        assertThat(seals("yamada", "kobayashi")).hasStatus(303).hasHeader("Location", path);
        for (var uri : List.of(
                "/cases/" + about,
                "/cases/" + about + "/timeline",
                path,
                path + "/new",
                path + "/opening",
                path + "/readers/new"))
            assertThat(browser.as("sato").get(uri)).as(uri).hasStatus(404);
        assertThat(browser.as("sato").get("/cases")).bodyText().doesNotContain(about.toString());
        assertThat(browser.as("sato").get("/seals")).hasStatusOk().bodyText().doesNotContain(about.toString());
        assertThat(browser.as("yamada").get("/cases/" + about))
                .hasStatusOk()
                .bodyText()
                .contains("見られるのは", "小林 学");
        assertThat(browser.as("yamada").get("/seals")).bodyText().contains(path, "加害者の親族が課にいる");
    }

    @Test
    void what_is_missing_is_told_beside_the_field_and_what_was_typed_stays() {
        assertThat(browser.as("kobayashi").post(path)).hasStatus(422).bodyText().contains("封印する理由を入力してください");
        assertThat(seals("kobayashi")).hasStatus(422).bodyText().contains("2人以上を選び", "加害者の親族が課にいる");
    }

    @Test
    void what_has_to_be_settled_is_listed_with_links() {
        assertThat(seals("sato", "kobayashi"))
                .hasStatus(422)
                .bodyText()
                .contains("先に片づけるもの", "/cases/" + about + "/team");
    }

    @Test
    void opening_is_asked_with_a_reason_and_answered_by_another() {
        seals("yamada", "kobayashi");
        assertThat(browser.as("yamada").post(path + "/opening"))
                .hasStatus(422)
                .bodyText()
                .contains("封印を解く理由を入力してください");
        assertThat(browser.as("yamada").post(path + "/opening").param("reason", "異動した"))
                .hasStatus(303);
        assertThat(browser.as("kobayashi").get(path)).bodyText().contains("異動した", "封印を続ける");
        assertThat(browser.as("kobayashi").post(path + "/opening/answer").param("answer", "open"))
                .hasStatus(303);
        assertThat(browser.as("sato").get("/cases/" + about)).hasStatusOk();
    }

    @Test
    void one_more_reader_is_asked_for_with_a_reason() {
        seals("yamada", "kobayashi");
        assertThat(browser.as("yamada").post(path + "/readers"))
                .hasStatus(422)
                .bodyText()
                .contains("職員を選んでください");
        assertThat(browser.as("yamada")
                        .post(path + "/readers")
                        .param("staff", world.person("sato").staff().toString())
                        .param("reason", "担当を引き継ぐ"))
                .hasStatus(303);
        assertThat(browser.as("kobayashi").get(path)).bodyText().contains("認められるのを待っています", "認める");
        assertThat(browser.as("yamada").post(path + "/readers/" + UUID.randomUUID() + "/answer"))
                .hasStatus(404);
    }
}
