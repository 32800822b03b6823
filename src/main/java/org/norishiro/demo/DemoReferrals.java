package org.norishiro.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.norishiro.demo.Rows.Row;
import org.springframework.stereotype.Component;

/** Referrals (つなぎ) as far as they have come: awaiting, overdue, asked back, accepted, declined, with an outcome, settled. */
@Component
class DemoReferrals {
    private final DemoBook book;

    DemoReferrals(DemoBook book) {
        this.book = book;
    }

    void load() {
        var answers = new HashMap<String, Row>();
        book.rows("answers.csv").forEach(row -> answers.put(row.get("referral"), row));
        book.write(book.rows("referrals.csv"), row -> row.get("by"), row -> {
            var answer = answers.get(row.get("key"));
            var insert = asked(row);
            if (answer != null) answered(insert, answer);
            book.insert(insert);
            about(row);
            shown(row);
        });
        book.write(book.rows("referral_steps.csv"), row -> row.get("by"), this::step);
    }

    private Insert asked(Row row) {
        var days = book.days();
        return Insert.into("referral")
                .set("id", idOf(row.get("key")))
                .set("case_id", DemoCases.idOf(row, "case"))
                .set("to_agency_id", DemoBook.agencyOf(row, "to"))
                .set("request", row.get("request"))
                .set("basis", row.get("basis"))
                .set("basis_note", row.get("basis_note"))
                .set("handover", row.get("handover"))
                .set("reply_due", days.day(row, "due"))
                .set("state", row.get("state"))
                .set("holder_post_id", DemoIds.post(row.get("holder")).value())
                .set("sent_at", days.moment(row.get("sent"), "11:10"));
    }

    private void answered(Insert referral, Row row) {
        var days = book.days();
        referral.set("opened_at", days.momentOrNull(row, "opened"))
                .set("answered_at", days.momentOrNull(row, "answered"))
                .set("answered_by", DemoBook.postOf(row, "by"))
                .set("worker_name", row.get("worker"))
                .set("first_step", row.get("first_step"))
                .set("first_date", days.dayOrNull(row, "first"))
                .set("decline_code", row.orNull("decline"))
                .set("decline_words", row.get("decline_words"))
                .set("question", row.get("question"))
                .set("outcome", row.orNull("outcome"))
                .set("outcome_words", row.get("outcome_words"))
                .set("remaining", row.get("remaining"))
                .set("outcome_at", days.momentOrNull(row, "outcome_day"))
                .set("settled_how", row.get("settled"));
    }

    private void about(Row row) {
        var position = 0;
        for (var person : row.several("persons")) {
            book.insert(line(row, "referral_about", ++position).set("person_id", DemoIds.of("person:" + person)));
        }
        for (var issue : row.several("issues")) {
            var id = DemoIds.of("issue:" + row.get("case") + ":" + issue);
            book.insert(line(row, "referral_about", ++position).set("issue_id", id));
        }
    }

    /** Whom and what it is about, and nothing more: the least that an agency needs to answer. */
    private void shown(Row row) {
        var names = new HashMap<String, String>();
        book.rows("persons.csv").forEach(person -> names.put(person.get("key"), spoken(person)));
        var position = 0;
        for (var person : row.several("persons")) {
            var name = names.getOrDefault(person, person);
            show(row, ++position, "BASIC", "だれのことか", name);
        }
        for (var issue : issuesOf(row)) show(row, ++position, "LIFE", "困っていること", issue.get("words"));
    }

    private List<Row> issuesOf(Row row) {
        var ofCase = book.rows("issues.csv").stream()
                .filter(issue -> issue.get("case").equals(row.get("case")))
                .toList();
        return row.several("issues").stream()
                .map(place -> ofCase.get(Integer.parseInt(place) - 1))
                .toList();
    }

    private void show(Row row, int position, String fieldClass, String heading, String body) {
        book.insert(line(row, "referral_shown", position)
                .set("field_class", fieldClass)
                .set("heading", heading)
                .set("body", body));
    }

    private static Insert line(Row row, String table, int position) {
        return Insert.into(table)
                .set("referral_id", idOf(row.get("key")))
                .set("case_id", DemoCases.idOf(row, "case"))
                .set("position", position);
    }

    private void step(Row row) {
        book.insert(Insert.into("referral_step")
                .set("referral_id", idOf(row.get("referral")))
                .set("at", book.days().moment(row.get("day"), row.get("time")))
                .set("act", row.get("act"))
                .set("words", row.get("words")));
    }

    private static String spoken(Row person) {
        var name = person.has("given") ? DemoHouseholds.FAMILY + " " + person.get("given") : person.get("called");
        return Map.of("", name).getOrDefault(person.get("born"), name + "（" + person.get("born") + age(person) + "）");
    }

    private static String age(Row person) {
        return person.get("born").matches("\\d+") ? "歳" : "";
    }

    private static UUID idOf(String key) {
        return DemoIds.of("referral:" + key);
    }
}
