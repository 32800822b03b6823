package org.norishiro.plan.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.model.Conclusion;
import org.norishiro.plan.model.Conclusion.Onward;
import org.norishiro.plan.model.Evaluation;
import org.norishiro.plan.model.Goal;
import org.norishiro.plan.model.Monitoring;
import org.norishiro.plan.model.Plan;
import org.norishiro.plan.model.Plans;
import org.norishiro.plan.model.Terms;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlans implements Plans {
    private final JdbcClient sql;

    JdbcPlans(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Plan drafted) {
        var item = drafted.origin().decidedIn();
        var added = terms(sql.sql("""
                                insert into plan (id, case_id, agenda_item_id, round, state, long_term_goal, goal, goal_state,
                                  goal_not_yet_reason, period_from, period_until, next_monitoring, consent_state, consent_note, consent_on)
                                values (:id, :case, :item, :round, :state, :longTerm, :goal, :goalState,
                                  :notYet, :from, :until, :monitoring, :consent, :consentNote, :consentOn)
                                on conflict do nothing"""), drafted)
                .param("case", drafted.ofCase().value())
                .param("item", item == null ? null : item.value())
                .param("round", drafted.origin().round())
                .update();
        if (added == 1) saveIssues(drafted);
        return added == 1;
    }

    @Override
    public Optional<Plan> find(PlanId id) {
        return sql.sql("select * from plan where id = :id for update")
                .param("id", id.value())
                .query((rs, n) -> PlanRows.toPlan(
                        rs,
                        sql.sql("select * from plan_issue where plan_id = :plan order by position")
                                .param("plan", id.value())
                                .query(PlanRows::toIssue)
                                .list()))
                .optional();
    }

    @Override
    public Optional<Plan> underWay(CaseId ofCase) {
        return only("AGREED", ofCase).flatMap(this::find);
    }

    @Override
    public Optional<PlanId> draft(CaseId ofCase) {
        return only("DRAFT", ofCase);
    }

    private Optional<PlanId> only(String state, CaseId ofCase) {
        return sql.sql("select id from plan where case_id = :case and state = :state")
                .param("case", ofCase.value())
                .param("state", state)
                .query(UUID.class)
                .optional()
                .map(PlanId::new);
    }

    @Override
    public int rounds(CaseId ofCase) {
        return sql.sql("select coalesce(max(round), 0) from plan where case_id = :case")
                .param("case", ofCase.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void update(Plan changed) {
        var rows =
                terms(sql.sql("""
                                update plan set state = :state, long_term_goal = :longTerm, goal = :goal, goal_state = :goalState,
                                  goal_not_yet_reason = :notYet, period_from = :from, period_until = :until, next_monitoring = :monitoring,
                                  consent_state = :consent, consent_note = :consentNote, consent_on = :consentOn,
                                  agreed_at = case when :state = 'DRAFT' then null else coalesce(agreed_at, now()) end,
                                  agreed_by = case when :state = 'DRAFT' then null else coalesce(agreed_by, my_post()) end,
                                  version = version + 1, changed_at = now(), changed_by = my_staff()
                                where id = :id and version = :version"""), changed).param("version", changed.version()).update();
        if (rows == 0) throw new OptimisticLockingFailureException("plan " + changed.id());
        sql.sql("delete from plan_issue where plan_id = :plan")
                .param("plan", changed.id().value())
                .update();
        saveIssues(changed);
    }

    private static StatementSpec terms(StatementSpec statement, Plan about) {
        var terms = about.terms();
        var consent = terms.consent();
        return goal(statement, terms)
                .param("id", about.id().value())
                .param("state", about.state().name())
                .param("from", terms.period().from())
                .param("until", terms.period().until())
                .param("monitoring", terms.nextMonitoring())
                .param("consent", consent.state().name())
                .param("consentNote", consent.note())
                .param("consentOn", consent.on());
    }

    private static StatementSpec goal(StatementSpec statement, Terms terms) {
        return statement
                .param("longTerm", terms.longTermGoal())
                .param("goalState", terms.goal() instanceof Goal.Spoken ? "SPOKEN" : "NOT_YET_SPOKEN")
                .param("goal", terms.goal() instanceof Goal.Spoken(var words) ? words : "")
                .param("notYet", terms.goal() instanceof Goal.NotYetSpoken(var reason) ? reason : "");
    }

    @Override
    public boolean knows(CaseId ofCase, Terms terms) {
        var named = new HashSet<UUID>();
        for (var taken : terms.issues()) {
            var issue = taken.issue();
            if (issue != null) named.add(issue.value());
        }
        return sql.sql("select count(*) from issue where case_id = :case and id = any(:issues)")
                        .param("case", ofCase.value())
                        .param("issues", named.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single()
                == named.size();
    }

    private void saveIssues(Plan about) {
        var position = 0;
        for (var taken : about.terms().issues()) {
            var issue = taken.issue();
            sql.sql("""
                            insert into plan_issue (plan_id, case_id, position, issue_id, words)
                            values (:plan, :case, :position, :issue, :words)""")
                    .param("plan", about.id().value())
                    .param("case", about.ofCase().value())
                    .param("position", ++position)
                    .param("issue", issue == null ? null : issue.value())
                    .param("words", taken.words())
                    .update();
        }
    }

    @Override
    public void add(PlanId of, Monitoring monitoring) {
        sql.sql("""
                        insert into monitoring (id, plan_id, case_id, on_date, words, person_words, next_date)
                        select :id, p.id, p.case_id, :on, :words, :personWords, :next from plan p where p.id = :plan""")
                .param("id", UUID.randomUUID())
                .param("plan", of.value())
                .param("on", monitoring.on())
                .param("words", monitoring.words())
                .param("personWords", monitoring.personsWords())
                .param("next", monitoring.next())
                .update();
    }

    @Override
    public void add(PlanId of, Evaluation evaluation) {
        var id = UUID.randomUUID();
        var next = onward(evaluation.conclusion());
        sql.sql("""
                        insert into evaluation (id, plan_id, case_id, on_date, summary, economic_change, economic_words,
                          daily_change, daily_words, social_change, social_words, remaining_issues, persons_wish, staff_opinion,
                          result, follow_up, no_follow_up_reason, next_post_id, next_date)
                        select :id, p.id, p.case_id, :on, :summary, :economic, :economicWords,
                          :daily, :dailyWords, :social, :socialWords, :remaining, :wish, :opinion,
                          :result, :followUp, :noFollowUp, :next, :nextDate
                        from plan p where p.id = :plan""")
                .param("id", id)
                .param("plan", of.value())
                .param("on", evaluation.on())
                .param("summary", evaluation.summary())
                .param("economic", evaluation.economic().how().name())
                .param("economicWords", evaluation.economic().words())
                .param("daily", evaluation.daily().how().name())
                .param("dailyWords", evaluation.daily().words())
                .param("social", evaluation.social().how().name())
                .param("socialWords", evaluation.social().words())
                .param("remaining", evaluation.remaining())
                .param("wish", evaluation.personsWish())
                .param("opinion", evaluation.staffOpinion())
                .param("result", evaluation.conclusion().result().name())
                .param("followUp", next == null ? "" : next.words())
                .param(
                        "noFollowUp",
                        evaluation.conclusion() instanceof Conclusion.CloseWithoutContact(var reason) ? reason : "")
                .param("next", next == null ? null : next.who().value())
                .param("nextDate", next == null ? null : next.on())
                .update();
        for (var code : evaluation.observed()) {
            sql.sql("""
                            insert into evaluation_change (evaluation_id, case_id, code)
                            select e.id, e.case_id, :code from evaluation e where e.id = :evaluation""").param("evaluation", id).param("code", code).update();
        }
    }

    private static @Nullable Onward onward(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.CloseStayingInTouch(var contact) -> contact;
            case Conclusion.CloseWithoutContact closed -> null;
            case Conclusion.Replan(var making) -> making;
            case Conclusion.Suspend(var waiting) -> waiting;
        };
    }
}
