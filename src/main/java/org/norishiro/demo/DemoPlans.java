package org.norishiro.demo;

import java.util.UUID;
import org.norishiro.demo.DemoSittings.Places;
import org.norishiro.demo.Rows.Row;
import org.springframework.stereotype.Component;

/** Support plans (支援プラン) with the role of each agency and its reply, monitoring and evaluation. */
@Component
class DemoPlans {
    private final DemoBook book;

    DemoPlans(DemoBook book) {
        this.book = book;
    }

    void load() {
        var plans = Keyed.by("key", book.rows("plans.csv"));
        book.write(book.rows("plans.csv"), row -> row.get("by"), this::plan);
        var places = new Places();
        book.write(
                book.rows("plan_roles.csv"),
                row -> plans.of(row, "plan").get("by"),
                row -> role(row, plans.of(row, "plan"), places.next(row.get("plan"))));
        book.write(book.rows("monitorings.csv"), row -> row.get("by"), row -> monitoring(row, plans.of(row, "plan")));
        book.write(book.rows("evaluations.csv"), row -> row.get("by"), row -> evaluation(row, plans.of(row, "plan")));
    }

    private void plan(Row row) {
        var days = book.days();
        var spoken = row.has("goal");
        book.insert(Insert.into("plan")
                .set("id", idOf(row.get("key")))
                .set("case_id", DemoCases.idOf(row, "case"))
                .set("agenda_item_id", DemoBook.idOf("item", row, "item"))
                .set("round", row.number("round"))
                .set("state", row.get("state"))
                .set("long_term_goal", row.get("long_goal"))
                .set("goal", row.get("goal"))
                .set("goal_state", spoken ? "SPOKEN" : "NOT_YET_SPOKEN")
                .set("goal_not_yet_reason", row.get("not_yet"))
                .set("period_from", days.day(row, "from"))
                .set("period_until", days.day(row, "until"))
                .set("next_monitoring", days.day(row, "next"))
                .set("consent_state", row.get("consent"))
                .set("consent_note", row.get("consent_note"))
                .set("consent_on", days.dayOrNull(row, "consent_on"))
                .set("agreed_at", row.get("state").equals("DRAFT") ? null : days.moment(row.get("from"), "15:30"))
                .set("agreed_by", row.get("state").equals("DRAFT") ? null : DemoBook.postOf(row, "by"))
                .set("made_at", days.moment(row.get("from"), "15:00")));
        var place = 0;
        for (var issue : row.several("issues")) issue(row, issue, ++place);
    }

    private void issue(Row row, String issue, int place) {
        var words = book.rows("issues.csv").stream()
                .filter(each -> each.get("case").equals(row.get("case")))
                .toList()
                .get(Integer.parseInt(issue) - 1)
                .get("words");
        book.insert(ofPlan("plan_issue", row)
                .set("position", place)
                .set("issue_id", DemoIds.of("issue:" + row.get("case") + ":" + issue))
                .set("words", words));
    }

    private void role(Row row, Row plan, int place) {
        var days = book.days();
        var coordinator = DemoBook.postOf(plan, "by");
        var accepted = row.get("reply").equals("ACCEPTED");
        book.insert(ofPlan("plan_role", plan)
                .set("id", DemoIds.of("planrole:" + row.get("plan") + ":" + place))
                .set("position", place)
                .set("actor", row.get("actor"))
                .set("agency_id", DemoBook.agencyOf(row, "agency"))
                .set("task", row.get("task"))
                .set("for_whom", row.get("for"))
                .set("person_id", DemoBook.idOf("person", row, "person"))
                .set("issue_id", DemoSittings.issueOf(plan.get("case"), row))
                .set(
                        "decided_role_id",
                        row.has("decided")
                                ? DemoIds.of("decided:" + plan.get("item") + ":" + row.get("decided"))
                                : null)
                .set("when_words", row.get("when"))
                .set("due", days.dayOrNull(row, "due"))
                .set("standby_event", row.get("standby"))
                .set("frequency", row.get("frequency"))
                .set("reply", row.get("reply"))
                .set("reply_due", days.dayOrNull(row, "reply_due"))
                .set("replied_by", DemoBook.postOf(row, "replied_by"))
                .set("replied_at", days.momentOrNull(row, "replied"))
                .set("reply_words", row.get("reply_words"))
                .set("worker_name", row.get("worker"))
                .set("coordinator_post_id", coordinator)
                .set("holder_post_id", accepted ? DemoBook.postOf(row, "replied_by") : coordinator)
                .set("progress", row.get("progress"))
                .set("progress_words", row.get("progress_words")));
    }

    private void monitoring(Row row, Row plan) {
        book.insert(ofPlan("monitoring", plan)
                .set("id", DemoIds.of("monitoring:" + row.get("plan") + ":" + row.get("day")))
                .set("on_date", book.days().day(row, "day"))
                .set("words", row.get("words"))
                .set("person_words", row.get("person_words"))
                .set("next_date", book.days().day(row, "next"))
                .set("recorded_at", book.days().moment(row.get("day"), "16:40")));
    }

    private void evaluation(Row row, Row plan) {
        var id = DemoIds.of("evaluation:" + row.get("plan"));
        book.insert(ofPlan("evaluation", plan)
                .set("id", id)
                .set("on_date", book.days().day(row, "day"))
                .set("summary", row.get("summary"))
                .set("economic_change", row.get("economic"))
                .set("economic_words", row.get("economic_words"))
                .set("daily_change", row.get("daily"))
                .set("daily_words", row.get("daily_words"))
                .set("social_change", row.get("social"))
                .set("social_words", row.get("social_words"))
                .set("remaining_issues", row.get("remaining"))
                .set("persons_wish", row.get("wish"))
                .set("staff_opinion", row.get("opinion"))
                .set("result", row.get("result"))
                .set("follow_up", row.get("follow_up"))
                .set("no_follow_up_reason", row.get("no_follow_up"))
                .set("next_post_id", DemoBook.postOf(row, "next_by"))
                .set("next_date", book.days().dayOrNull(row, "next"))
                .set("recorded_at", book.days().moment(row.get("day"), "16:50")));
        for (var code : row.several("changes")) {
            book.insert(Insert.into("evaluation_change")
                    .set("evaluation_id", id)
                    .set("case_id", DemoCases.idOf(plan, "case"))
                    .set("code", code));
        }
    }

    private static Insert ofPlan(String table, Row plan) {
        return Insert.into(table).set("plan_id", idOf(plan.get("key"))).set("case_id", DemoCases.idOf(plan, "case"));
    }

    private static UUID idOf(String key) {
        return DemoIds.of("plan:" + key);
    }
}
