package org.norishiro.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.plan.usecase.AnswerRole.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@ModuleWorld
class PlanScreenTest {
    @Autowired
    World world;

    @Autowired
    PlanWorld plans;

    @Autowired
    Browser browser;

    private static String path(PlanWorld.Asked asked) {
        return "/cases/" + asked.of() + "/plans/" + asked.plan();
    }

    @Test
    void the_form_of_a_new_plan_is_filled_from_the_conference() {
        var of = plans.openCase();
        plans.decide(of);

        assertThat(browser.as("yamada").get("/cases/" + of + "/plans/new"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"母の受診\"", "訪問に同行する", "長男が部屋から出たら");
    }

    @Test
    void a_plan_without_the_persons_words_or_a_reason_is_refused_with_everything_typed_kept() {
        var of = plans.openCase();

        assertThat(browser.as("yamada")
                        .post("/cases/" + of + "/plans/new")
                        .param("goalState", "SPOKEN")
                        .param("issue-0", "猫が増えている")
                        .param("from", "R8.11.20")
                        .param("until", "R8.11.19"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("本人の言葉での目標を入力してください。", "始まりと同じ日か、後の日付", "value=\"猫が増えている\"");
    }

    @Test
    void a_plan_is_started_and_shown() {
        var of = plans.openCase();

        assertThat(browser.as("yamada")
                        .post("/cases/" + of + "/plans/new")
                        .param("goalState", "NOT_YET_SPOKEN")
                        .param("notYet", "まだ会えていない")
                        .param("issue-0", "猫が増えている")
                        .param("from", "今日")
                        .param("until", "+180")
                        .param("monitoring", "+30")
                        .param("consent", "UNOBTAINABLE")
                        .param("consentNote", "会えていない"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.as("saeki").get("/cases/" + of + "/plans"))
                .bodyText()
                .contains("第1回のプラン", "下書き");
    }

    @Test
    void a_plan_somebody_else_changed_shows_both_texts() {
        var of = plans.openCase();
        var plan = plans.start(of);
        var edit = "/cases/" + of + "/plans/" + plan + "/edit";
        for (var round = 0; round < 2; round++) {
            var login = round == 0 ? "saeki" : "yamada";
            var answer = browser.as(login)
                    .post(edit)
                    .param("version", "0")
                    .param("goalState", "SPOKEN")
                    .param("goal", round == 0 ? "猫とくらしたい" : "家にいたい")
                    .param("issue-0", "母の受診")
                    .param("from", "今日")
                    .param("until", "+180")
                    .param("monitoring", "+30")
                    .param("consent", "REFUSED")
                    .exchange();
            if (round == 1)
                assertThat(answer).hasStatus(HttpStatus.CONFLICT).bodyText().contains("佐伯 直さんが", "猫とくらしたい", "家にいたい");
        }
    }

    @Test
    void a_role_is_added_to_a_draft_and_can_be_taken_out() {
        var of = plans.openCase();
        var plan = plans.start(of);
        var path = "/cases/" + of + "/plans/" + plan;

        assertThat(browser.as("yamada")
                        .post(path + "/roles/new")
                        .param("actor", "FAMILY")
                        .param("task", "通院に付き添う"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.as("yamada").get(path)).bodyText().contains("通院に付き添う");
        var role = plans.sheet(of, plan).roles().getFirst().id();
        assertThat(browser.as("yamada").post(path + "/roles/" + role + "/remove"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(plans.sheet(of, plan).roles()).isEmpty();
    }

    @Test
    void an_agencys_role_without_agency_or_time_is_refused() {
        var of = plans.openCase();
        var plan = plans.start(of);

        assertThat(browser.as("yamada")
                        .post("/cases/" + of + "/plans/" + plan + "/roles/new")
                        .param("actor", "AGENCY")
                        .param("task", "訪問する"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("機関を選んでください。", "どれか1つを入力してください。", "訪問する");
    }

    @Test
    void what_goes_out_to_whom_is_shown_before_it_goes() {
        var of = plans.openCase();
        var plan = plans.start(of);
        plans.add(of, plan, plans.task("hokubu", "訪問に同行する", ""), null);

        assertThat(browser.as("yamada").get("/cases/" + of + "/plans/" + plan + "/settle"))
                .bodyText()
                .contains("頼む役割（1件）", "北部地域包括支援センター", "回答の期日");
    }

    @Test
    void the_agency_reads_its_role_and_nothing_of_the_case() {
        var asked = plans.asked();

        assertThat(browser.as("mori").get("/plan-roles/" + asked.role()))
                .hasStatusOk()
                .bodyText()
                .contains("訪問に同行する", "母", "直ちに", "佐伯 直（多機関協働担当課）", "回答の期日")
                .doesNotContain("架空 ハナ", "家にいたい");
        assertThat(browser.as("mori").get(path(asked))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void an_unknown_role_a_malformed_one_and_somebody_elses_are_the_same_404() {
        var asked = plans.asked();

        for (var id : new String[] {asked.role().toString(), PlanRoleId.next().toString(), "nonsense"})
            assertThat(browser.as("nishi").get("/plan-roles/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void declining_without_a_reason_is_refused_with_what_was_typed() {
        var asked = plans.asked();

        assertThat(browser.as("mori")
                        .post("/plan-roles/" + asked.role() + "/answer")
                        .param("answer", "DECLINE")
                        .param("worker", "森 さん")
                        .param("version", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("見送る理由を入力してください。", "森 さん");
    }

    @Test
    void an_answer_that_chooses_nothing_is_refused_above_the_form() {
        var asked = plans.asked();

        assertThat(browser.as("mori")
                        .post("/plan-roles/" + asked.role() + "/answer")
                        .param("worker", "森 由紀")
                        .param("words", "")
                        .param("version", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("入力を確認してください（1件）", "回答を選んでください。");
    }

    @Test
    void the_list_of_roles_counts_and_names_what_waits() {
        plans.asked();

        assertThat(browser.as("mori").get("/plan-roles?sort=-task"))
                .hasStatusOk()
                .bodyText()
                .contains("回答を待っている役割（", "訪問に同行する", "aria-sort=\"descending\"");
    }

    @Test
    void a_declined_role_asks_the_coordinator_for_what_comes_next() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Decline("人手がない"));

        assertThat(browser.as("saeki").get("/plan-roles/" + asked.role()))
                .bodyText()
                .contains("返ってきた役割の次を決める", "人手がない", "ほかの機関に頼む");
        assertThat(browser.as("saeki")
                        .post("/plan-roles/" + asked.role() + "/move")
                        .param("move", "REASSIGN")
                        .param("moveWords", "")
                        .param("version", "2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("頼む機関を選んでください。", "理由を入力してください。");
    }

    @Test
    void a_plan_is_printed_for_the_office_and_larger_for_the_person() {
        var asked = plans.asked();

        assertThat(browser.as("yamada").get(path(asked) + "/print")).bodyText().contains("支援プラン", "訪問に同行する", "取扱注意");
        assertThat(browser.as("yamada").get(path(asked) + "/print?copy=person"))
                .bodyText()
                .contains("わたしのプラン", "paper resident")
                .doesNotContain("まだ大丈夫と言う");
    }

    @Test
    void closing_is_asked_about_once_more_and_carries_what_was_typed() {
        var asked = plans.asked();
        var post = path(asked) + "/evaluation/new";
        var version = String.valueOf(plans.sheet(asked.of(), asked.plan()).version());

        assertThat(filled(post, version).param("ending", "CLOSE").param("reason", "転出したため"))
                .hasStatusOk()
                .bodyText()
                .contains("終結の確認", "転出したため", "name=\"summary\" value=\"落ち着いた\"");
        assertThat(filled(post, version)
                        .param("ending", "CLOSE")
                        .param("reason", "転出したため")
                        .param("sure", "yes"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.as("yamada").get(path(asked))).bodyText().contains("評価：終結", "転出したため");
    }

    @Test
    void closing_without_saying_who_stays_in_touch_is_refused() {
        var asked = plans.asked();

        assertThat(filled(path(asked) + "/evaluation/new", "1").param("ending", "CLOSE_WITH_CONTACT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("次を受け持つ人を選んでください。", "どのようにを入力してください。", "落ち着いた");
    }

    private org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder filled(
            String post, String version) {
        return browser.as("yamada")
                .post(post)
                .param("version", version)
                .param("on", "今日")
                .param("summary", "落ち着いた")
                .param("economic", "SAME")
                .param("daily", "BETTER")
                .param("social", "UNCLEAR")
                .param("wish", "このままでいい")
                .param("opinion", "見守りでよい");
    }

    @Test
    void a_monitoring_form_shows_the_roles_taken_on() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Accept("森 由紀", ""));

        assertThat(browser.as("yamada").get(path(asked) + "/monitorings/new"))
                .hasStatusOk()
                .bodyText()
                .contains("モニタリングの記録", "progress-" + asked.role());
        assertThat(browser.as("yamada")
                        .post(path(asked) + "/monitorings/new")
                        .param("on", "明日")
                        .param("next", "今日"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("いまの様子を入力してください。");
    }
}
