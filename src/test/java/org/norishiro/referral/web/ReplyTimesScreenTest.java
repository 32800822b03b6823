package org.norishiro.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@ModuleWorld
class ReplyTimesScreenTest {
    private static final String TIMES = "/admin/reply-times";

    @Autowired
    Browser browser;

    private MockMvcRequestBuilder set(String urgency, String answerDays, String openHours, String raiseDays) {
        return browser.as("admin")
                .post(TIMES + "/" + urgency)
                .param("answerDays", answerDays)
                .param("openHours", openHours)
                .param("raiseDays", raiseDays);
    }

    @Test
    void the_times_of_every_urgency_are_listed() {
        assertThat(browser.as("admin").get(TIMES)).hasStatusOk().bodyText().contains("至急", "早め", "ふつう");
    }

    @Test
    void nobody_but_the_administrator_gets_there() {
        assertThat(browser.as("saeki").get(TIMES)).hasStatus(403);
    }

    @Test
    void the_form_begins_with_what_holds() {
        assertThat(browser.as("admin").get(TIMES + "/URGENT"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"openHours\" value=\"4\"");
    }

    @Test
    void an_urgency_that_there_is_not_is_not_there() {
        assertThat(browser.as("admin").get(TIMES + "/WHENEVER")).hasStatus(404);
    }

    @Test
    void times_are_set_and_stay_on_record() {
        set("SOON", "２", "", "3").exchange();
        assertThat(browser.as("admin").get(TIMES)).bodyText().contains("早め：回答は2開庁日以内", "見本 管理");
        set("SOON", "3", "", "3").exchange();
    }

    @Test
    void what_is_urgent_needs_hours() {
        assertThat(set("URGENT", "1", "", "1")).hasStatus(422).bodyText().contains("開かれるまでの時間を入力してください。");
    }

    @Test
    void too_many_days_are_refused_and_stay_in_the_field() {
        assertThat(set("ORDINARY", "61", "", "5"))
                .hasStatus(422)
                .bodyText()
                .contains("回答までの日数は0から60までの数字で入力してください。", "value=\"61\"");
    }
}
