package org.norishiro.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.casework.IssueId;
import org.norishiro.identity.PostId;
import org.norishiro.plan.PlanWorld.Asked;
import org.norishiro.plan.model.Change;
import org.norishiro.plan.model.Conclusion;
import org.norishiro.plan.model.Conclusion.Onward;
import org.norishiro.plan.model.Evaluation;
import org.norishiro.plan.model.Monitoring;
import org.norishiro.plan.model.Obstacle;
import org.norishiro.plan.model.PlanIssue;
import org.norishiro.plan.model.PlanState;
import org.norishiro.plan.model.Progress;
import org.norishiro.plan.model.ReplyState;
import org.norishiro.plan.usecase.AnswerRole;
import org.norishiro.plan.usecase.AnswerRole.Answer;
import org.norishiro.plan.usecase.EvaluatePlan;
import org.norishiro.plan.usecase.ProposePlan;
import org.norishiro.plan.usecase.RecordMonitoring;
import org.norishiro.plan.usecase.RevisePlan;
import org.norishiro.plan.usecase.SettlePlan;
import org.norishiro.plan.usecase.StartPlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleWorld
class PlanModuleTest {
    @Autowired
    World world;

    @Autowired
    PlanWorld plans;

    @Autowired
    ProposePlan proposePlan;

    @Autowired
    StartPlan startPlan;

    @Autowired
    RevisePlan revisePlan;

    @Autowired
    RecordMonitoring recordMonitoring;

    @Autowired
    EvaluatePlan evaluatePlan;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient sql;

    private CaseCard card(CaseId of) {
        return world.together("yamada", () -> cases.find(of)).orElseThrow();
    }

    private Evaluation evaluation(Conclusion conclusion) {
        var same = new Evaluation.Changed(Change.SAME, "");
        return new Evaluation(
                plans.today(), "落ち着いた", same, same, same, List.of("03"), "", "このままでいい", "見守りでよい", conclusion);
    }

    private EvaluatePlan.Outcome evaluate(Asked asked, Conclusion conclusion) {
        var version = plans.sheet(asked.of(), asked.plan()).version();
        var command = new EvaluatePlan.Command(asked.of(), asked.plan(), evaluation(conclusion), version);
        return world.as("yamada", () -> evaluatePlan.evaluate(command));
    }

    @Test
    void a_plan_is_made_from_what_a_conference_decided_without_typing_it_again() {
        var of = plans.openCase();
        plans.decide(of);

        var sheet = plans.sheet(of, plans.start(of));

        assertThat(sheet.roles()).extracting(role -> role.asked().task()).containsExactly("訪問に同行する", "すぐに動く");
        assertThat(sheet.roles().get(1).asked().when().standbyEvent()).isEqualTo("長男が部屋から出たら");
    }

    @Test
    void what_a_conference_put_first_and_its_next_date_are_proposed() {
        var of = plans.openCase();
        plans.decide(of);

        var proposal =
                world.as("saeki", () -> proposePlan.propose(of)).orElseThrow().proposal();

        assertThat(proposal.issues()).extracting(issue -> issue.words()).containsExactly("母の受診", "長男への接触");
        assertThat(proposal.nextMonitoring()).isEqualTo(plans.today().plusDays(30));
    }

    @Test
    void without_a_conference_the_issues_of_the_case_are_proposed() {
        var of = plans.openCase();

        var proposal =
                world.as("yamada", () -> proposePlan.propose(of)).orElseThrow().proposal();

        assertThat(proposal.issues()).hasSize(2);
    }

    @Test
    void there_is_one_draft_of_a_case_at_a_time() {
        var of = plans.openCase();
        var first = plans.start(of);

        var outcome = world.as("yamada", () -> startPlan.start(new StartPlan.Command(of, plans.terms(), Set.of())));

        assertThat(outcome).isEqualTo(new StartPlan.Outcome.AlreadyDrafted(first));
    }

    @Test
    void nobody_plans_for_a_case_out_of_reach() {
        var of = plans.openCase();

        assertThat(world.as("mori", () -> startPlan.start(new StartPlan.Command(of, plans.terms(), Set.of()))))
                .isEqualTo(new StartPlan.Outcome.NotFound());
    }

    @Test
    void an_issue_of_another_case_is_as_if_it_did_not_exist() {
        var of = plans.openCase();
        var elsewhere = plans.openCase();
        var theirs = Objects.requireNonNull(world.as("yamada", () -> proposePlan.propose(elsewhere))
                .orElseThrow()
                .proposal()
                .issues()
                .getFirst()
                .issue());
        for (var issue : List.of(theirs, new IssueId(UUID.randomUUID()))) {
            var terms = plans.terms(List.of(new PlanIssue(issue, "母の受診")));
            assertThat(world.as("yamada", () -> startPlan.start(new StartPlan.Command(of, terms, Set.of()))))
                    .isEqualTo(new StartPlan.Outcome.NotFound());
        }
    }

    @Test
    void the_database_ties_an_issue_of_a_plan_to_its_case() {
        var of = plans.openCase();
        var plan = plans.start(of);
        var elsewhere = plans.openCase();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("""
                                insert into plan_issue (plan_id, case_id, position, issue_id, words)
                                select ?, ?, 99, id, '母の受診' from issue where case_id = ? limit 1""")
                                .params(plan.value(), of.value(), elsewhere.value())
                                .update()))
                .withMessageContaining("an_issue_of_the_same_case");
    }

    @Test
    void a_drafted_role_is_out_of_reach_of_its_agency() {
        var of = plans.openCase();
        var role = plans.add(of, plans.start(of), plans.task("hokubu", "訪問に同行する", ""), null);

        assertThat(world.count("mori", "select count(*) from plan_role where id = ?", role.value()))
                .isZero();
    }

    @Test
    void an_agency_asked_for_a_role_reaches_that_row_alone() {
        var asked = plans.asked();
        var other = plans.add(
                asked.of(),
                asked.plan(),
                plans.task("hokenjo", "すぐに動く", "連絡があったら"),
                plans.today().plusDays(5));

        assertThat(world.count(
                        "mori",
                        "select count(*) from plan_role where case_id = ?",
                        asked.of().value()))
                .isOne();
        assertThat(world.count("mori", "select count(*) from plan_role where id = ?", other.value()))
                .isZero();
        assertThat(world.count(
                        "mori",
                        "select count(*) from plan where id = ?",
                        asked.plan().value()))
                .isZero();
        assertThat(world.count(
                        "mori",
                        "select count(*) from support_case where id = ?",
                        asked.of().value()))
                .isZero();
    }

    @Test
    void an_agency_answers_its_role_and_does_not_rewrite_it() {
        var asked = plans.asked();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "mori",
                        () -> sql.sql("update plan_role set task = '別のこと' where id = ?")
                                .params(asked.role().value())
                                .update()));
    }

    @Test
    void an_accepted_role_is_held_by_the_agency_and_the_case_stays_closed_to_it() {
        var asked = plans.asked();

        plans.answer("mori", asked.role(), new Answer.Accept("森 由紀", ""));

        assertThat(plans.role("yamada", asked.role()).held().holder()).isEqualTo(world.post("mori"));
        assertThat(world.count(
                        "mori",
                        "select count(*) from support_case where id = ?",
                        asked.of().value()))
                .isZero();
    }

    @Test
    void a_declined_role_is_the_coordinators() {
        var asked = plans.asked();

        plans.answer("mori", asked.role(), new Answer.Decline("人手がない"));

        assertThat(plans.role("yamada", asked.role()).held().holder()).isEqualTo(world.post("saeki"));
    }

    @Test
    void nobody_answers_for_another_agency() {
        var asked = plans.asked();

        assertThat(plans.answer("nishi", asked.role(), new Answer.Accept("西 大輔", "")))
                .isEqualTo(new AnswerRole.Outcome.NotFound());
        assertThat(plans.answer("yamada", asked.role(), new Answer.Accept("山田 恵", "")))
                .isEqualTo(new AnswerRole.Outcome.NotFound());
    }

    @Test
    void an_accepted_role_is_not_answered_again() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Accept("森 由紀", ""));

        assertThat(plans.answer("takeda", asked.role(), new Answer.Decline("やはり")))
                .isEqualTo(new AnswerRole.Outcome.NotWaiting());
    }

    @Test
    void a_plan_without_a_role_is_not_settled() {
        var of = plans.openCase();

        assertThat(plans.settle(of, plans.start(of)))
                .isEqualTo(new SettlePlan.Outcome.NotYet(Set.of(Obstacle.NO_ROLE)));
    }

    @Test
    void settling_names_the_next_look_as_what_comes_next_in_the_case() {
        var asked = plans.asked();

        assertThat(card(asked.of()).nextDate()).isEqualTo(plans.today().plusMonths(1));
        assertThat(card(asked.of()).holder()).isEqualTo(world.post("saeki"));
    }

    @Test
    void a_plan_changed_by_another_is_shown_as_it_is_now() {
        var of = plans.openCase();
        var plan = plans.start(of);
        var command = new RevisePlan.Command(of, plan, plans.terms("猫とくらしたい"), 0);
        world.as("saeki", () -> revisePlan.revise(command));

        assertThat(world.as("yamada", () -> revisePlan.revise(command)))
                .isInstanceOfSatisfying(
                        RevisePlan.Outcome.ChangedMeanwhile.class,
                        meanwhile -> assertThat(meanwhile.theirs().made().changedBy())
                                .isEqualTo("佐伯 直"));
    }

    @Test
    void a_monitoring_moves_the_next_look_and_the_roles() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Accept("森 由紀", ""));
        var next = plans.today().plusMonths(2);
        var seen = new RecordMonitoring.Found(
                Progress.UNDER_WAY,
                "初回の訪問をした",
                plans.role("yamada", asked.role()).version().number());
        var command = new RecordMonitoring.Command(
                asked.of(),
                asked.plan(),
                new Monitoring(plans.today(), "受診の話ができた", "", next),
                Map.of(asked.role(), seen),
                plans.sheet(asked.of(), asked.plan()).version());

        assertThat(world.as("saeki", () -> recordMonitoring.record(command)))
                .isEqualTo(new RecordMonitoring.Outcome.Recorded());
        assertThat(plans.sheet(asked.of(), asked.plan()).terms().nextMonitoring())
                .isEqualTo(next);
        assertThat(plans.role("mori", asked.role()).held().progress()).isEqualTo(Progress.UNDER_WAY);
        assertThat(card(asked.of()).nextDate()).isEqualTo(next);
    }

    @Test
    void closing_with_contact_leaves_somebody_in_charge_until_a_day() {
        var asked = plans.asked();
        var until = plans.today().plusMonths(3);

        evaluate(asked, new Conclusion.CloseStayingInTouch(new Onward(world.post("kubo"), "月1回の電話", until)));

        assertThat(card(asked.of()).state()).isEqualTo(CaseState.FOLLOWED_UP);
        assertThat(card(asked.of()).nextDate()).isEqualTo(until);
        assertThat(plans.sheet(asked.of(), asked.plan()).state()).isEqualTo(PlanState.EVALUATED);
    }

    @Test
    void closing_lets_go_of_roles_nobody_took_on() {
        var asked = plans.asked();

        evaluate(asked, new Conclusion.CloseWithoutContact("転出したため"));

        assertThat(card(asked.of()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(plans.role("mori", asked.role()).dropped()).isTrue();
    }

    @Test
    void nobody_is_given_a_follow_up_who_is_in_no_post() {
        var asked = plans.asked();
        var nobody = PostId.next();

        assertThat(evaluate(
                        asked,
                        new Conclusion.Suspend(
                                new Onward(nobody, "様子を見る", plans.today().plusDays(9)))))
                .isEqualTo(new EvaluatePlan.Outcome.NobodyThere());
    }

    @Test
    void a_new_plan_takes_over_what_is_open_and_the_old_roles_end() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Accept("森 由紀", ""));
        evaluate(
                asked,
                new Conclusion.Replan(new Onward(
                        world.post("saeki"), "次のプランを作る", plans.today().plusDays(7))));

        var next = plans.start(asked.of());
        plans.settle(asked.of(), next);

        var sheet = plans.sheet(asked.of(), next);
        assertThat(sheet.round()).isEqualTo(2);
        assertThat(sheet.roles())
                .singleElement()
                .satisfies(role -> assertThat(role.answered().reply()).isEqualTo(ReplyState.AWAITED));
        assertThat(plans.role("mori", asked.role()).ended()).isTrue();
    }

    @Test
    void what_was_taken_on_stays_readable_in_the_plan_that_was_closed() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Accept("森 由紀", ""));

        evaluate(asked, new Conclusion.CloseWithoutContact("転出したため"));

        assertThat(plans.sheet(asked.of(), asked.plan()).standing())
                .singleElement()
                .satisfies(role -> {
                    assertThat(role.answered().worker()).isEqualTo("森 由紀");
                    assertThat(role.reportable()).isFalse();
                });
    }

    @Test
    void a_stand_by_outlives_a_close_with_contact() {
        var asked = plans.asked();
        var standby = plans.add(
                asked.of(),
                asked.plan(),
                plans.task("hokenjo", "すぐに動く", "連絡があったら"),
                plans.today().plusDays(5));
        plans.answer("abe", standby, new Answer.Accept("阿部 澄", ""));

        evaluate(
                asked,
                new Conclusion.CloseStayingInTouch(
                        new Onward(world.post("kubo"), "月1回の電話", plans.today().plusDays(30))));

        assertThat(plans.role("abe", standby).ended()).isFalse();
    }

    @Test
    void the_database_keeps_no_declined_role_without_a_reason_and_no_accepted_one_without_a_worker() {
        var asked = plans.asked();

        for (var reply : List.of("reply = 'DECLINED'", "reply = 'ACCEPTED', worker_name = ''")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> world.together(
                            "mori",
                            () -> sql.sql("update plan_role set " + reply + " where id = ?")
                                    .params(asked.role().value())
                                    .update()));
        }
    }

    @Test
    void every_act_and_every_refusal_leaves_a_row_in_the_trail() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Decline("人手がない"));
        plans.answer("mori", asked.role(), new Answer.Decline("人手がない"));

        assertThat(world.count(
                        "yamada",
                        "select count(*) from audit_entry where object_id = ? and act = 'answer role' and kind in ('ACTED', 'REFUSED')",
                        asked.role().value()))
                .isEqualTo(2);
    }
}
