package org.norishiro.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.usecase.ListRoomQuestions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@ModuleWorld
class RoomQuestionScreenTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    ListRoomQuestions listRoomQuestions;

    private final String words = "80代の女性の見守りの空きはありますか。" + UUID.randomUUID();
    private TestCase about;
    private String path;

    @BeforeEach
    void openCase() {
        about = fixture.newCase();
        path = "/cases/" + about.id() + "/room-questions";
    }

    private MockMvcRequestBuilder asks(String said) {
        return browser.as("yamada")
                .post(path)
                .param("words", said)
                .param(
                        "agency",
                        world.agency("hokubu").toString(),
                        world.agency("shakyo").toString())
                .param("replyBy", "+3");
    }

    private String asked() {
        asks(words).exchange();
        var question = world.as("mori", () -> listRoomQuestions.list()).questions().stream()
                .filter(each -> each.words().equals(words))
                .findFirst()
                .orElseThrow();
        return "/room-questions/" + question.id();
    }

    @Test
    void the_form_begins_with_the_agencies_one_has_in_mind() {
        assertThat(browser.as("yamada").get(path + "/new?agency=" + world.agency("hokubu")))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + world.agency("hokubu") + "\" checked");
    }

    @Test
    void the_form_of_a_case_of_others_is_not_there() {
        assertThat(browser.as("oka").get(path + "/new")).hasStatus(404);
    }

    @Test
    void an_empty_form_is_refused_with_words_beside_the_fields() {
        assertThat(browser.as("yamada").post(path))
                .hasStatus(422)
                .bodyText()
                .contains("聞きたいことを入力してください。", "聞く機関を1つ以上選んでください。", "返事の期限を入力してください。");
    }

    @Test
    void words_that_name_somebody_are_refused_and_stay_in_the_field() {
        assertThat(asks("ハナさんの見守りをお願いできますか"))
                .hasStatus(422)
                .bodyText()
                .contains("だれのことか分かる言葉が残っています：「ハナ」", "ハナさんの見守りをお願いできますか");
    }

    @Test
    void asking_leads_to_the_referrals_of_the_case_where_replies_are_read() {
        assertThat(asks(words)).hasStatus(303).hasRedirectedUrl("/cases/" + about.id() + "/referrals");
        assertThat(browser.as("yamada").get("/cases/" + about.id() + "/referrals"))
                .bodyText()
                .contains(words, "返事待ち", "依頼を書く");
    }

    @Test
    void the_page_of_the_agency_tells_nothing_of_the_case() {
        assertThat(browser.as("mori").get(asked()))
                .hasStatusOk()
                .bodyText()
                .contains(words)
                .doesNotContain("ハナ", about.id().toString());
    }

    @Test
    void what_came_is_listed() {
        asked();
        assertThat(browser.as("takeda").get("/room-questions"))
                .hasStatusOk()
                .bodyText()
                .contains(words, "社会福祉課（山田 恵）");
    }

    @Test
    void nothing_came_to_whoever_was_not_asked() {
        assertThat(browser.as("abe").get(asked())).hasStatus(404);
    }

    @Test
    void a_reply_without_a_choice_is_refused_and_keeps_the_words() {
        assertThat(browser.as("mori").post(asked()).param("words", "来月からなら"))
                .hasStatus(422)
                .bodyText()
                .contains("空きを選んでください。", "来月からなら");
    }

    @Test
    void a_reply_is_read_on_the_page_of_the_case() {
        var question = asked();
        assertThat(browser.as("mori").post(question).param("room", "LIMITED").param("words", "来月からなら"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get("/cases/" + about.id() + "/referrals"))
                .bodyText()
                .contains("残りわずか", "来月からなら", "森 由紀");
    }

    @Test
    void a_reply_after_the_end_is_not_lost_silently() {
        var question = asked();
        var own =
                browser.as("yamada").get("/cases/" + about.id() + "/referrals").exchange();
        var page = new String(own.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        var end = page.substring(page.lastIndexOf(path + "/"), page.lastIndexOf("/end\"") + 4);
        assertThat(browser.as("yamada").post(end)).hasStatus(303);
        assertThat(browser.as("mori").post(question).param("room", "OPEN").param("words", "来月からなら"))
                .hasStatus(422)
                .bodyText()
                .contains("この問い合わせは、聞いた側が終えました。", "来月からなら");
    }
}
