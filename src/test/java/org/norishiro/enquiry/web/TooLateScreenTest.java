package org.norishiro.enquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.enquiry.EnquiryWorld;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** saeki and hoshi coordinate in the same office and have the same question open; saeki is first. */
@ModuleWorld
class TooLateScreenTest {
    private static final Map<String, String> CALL =
            Map.of("said", "CALL", "basis", "CLEAR_BENEFIT", "reason", "本人も連絡をのぞんでいる", "words", "午後にお電話します");

    @Autowired
    Browser browser;

    @Autowired
    EnquiryWorld enquiries;

    private PersonId ours;
    private UUID question;

    @BeforeEach
    void one_question_to_two() {
        enquiries.forget();
        var kana = EnquiryWorld.unheard();
        ours = enquiries.known("saeki", kana);
        question = enquiries.asked("yamada", enquiries.person("yamada", kana));
    }

    private String path() {
        return "/persons/" + ours + "/questions/" + question;
    }

    private MvcTestResult answers(String login, Map<String, String> typed) {
        var request = browser.as(login).post(path());
        typed.forEach(request::param);
        return request.exchange();
    }

    @Test
    void that_somebody_is_another_person_closes_this_question_and_no_other() {
        assertThat(browser.as("hoshi").get(path()))
                .bodyText()
                .contains("この問い合わせは、この人のこととしては閉じます")
                .doesNotContain("もう尋ねられません");
    }

    @Test
    void who_opens_it_too_late_is_led_to_the_list() {
        answers("saeki", Map.of("said", "NO"));
        assertThat(browser.as("hoshi").get(path())).hasStatus(303).hasHeader("Location", "/enquiries");
        assertThat(browser.as("saeki").get(path())).hasStatus(303).hasHeader("Location", "/enquiries");
    }

    @Test
    void so_is_who_answers_too_late_and_typed_nothing() {
        answers("saeki", Map.of("said", "NO"));
        assertThat(answers("hoshi", Map.of("said", "NO"))).hasStatus(303).hasHeader("Location", "/enquiries");
    }

    @Test
    void what_somebody_typed_too_late_is_shown_once_more() {
        answers("saeki", Map.of("said", "NO"));
        assertThat(answers("hoshi", CALL))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "ほかの人が先に答えました（佐伯 直：こちらでは応じない）", "あなたの答えは記録されていません", "午後にお電話します", "本人も連絡をのぞんでいる", "/enquiries");
        assertThat(browser.as("yamada").get("/today")).bodyText().doesNotContain("から連絡がある");
    }

    @Test
    void to_everybody_else_it_is_not_there() {
        answers("saeki", CALL);
        for (var login : List.of("yamada", "kobayashi", "mori", "hara", "okabe")) {
            assertThat(browser.as(login).get(path())).as(login).hasStatus(404);
            assertThat(answers(login, CALL)).as(login).hasStatus(404);
        }
    }
}
