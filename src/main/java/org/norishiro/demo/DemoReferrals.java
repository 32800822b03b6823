package org.norishiro.demo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.norishiro.demo.Rows.Row;
import org.springframework.stereotype.Component;

/** Referrals (つなぎ) as they were sent; what came of each is told move by move. */
@Component
class DemoReferrals {
    private final DemoBook book;
    private final DemoMoves moves;

    DemoReferrals(DemoBook book, DemoMoves moves) {
        this.book = book;
        this.moves = moves;
    }

    void load() {
        var people = Keyed.by("key", book.rows("persons.csv"));
        var referrals = book.rows("referrals.csv");
        book.write(referrals, row -> row.get("by"), row -> {
            send(row);
            told(row);
            about(row);
            shown(row, people);
        });
        moves.load(Keyed.by("key", referrals));
    }

    private void send(Row row) {
        var days = book.days();
        book.insert(Insert.into("referral")
                .set("id", idOf(row.get("key")))
                .set("case_id", DemoCases.idOf(row, "case"))
                .set("to_agency_id", DemoBook.agencyOf(row, "to"))
                .set("request", row.get("request"))
                .set("basis", row.get("basis"))
                .set("article", row.get("article"))
                .set("basis_note", row.get("basis_note"))
                .set("handover", row.get("handover"))
                .set("urgency", row.has("urgency") ? row.get("urgency") : "ORDINARY")
                .set("open_by", row.has("urgency") ? days.moment(row.get("sent"), "15:10") : null)
                .set("handover_on", days.dayOrNull(row, "hand_on"))
                .set("handover_by", row.get("hand_by"))
                .set("reply_due", days.day(row, "due"))
                .set("state", "SENT")
                .set("state_on", days.day(row, "sent"))
                .set("next_due", days.day(row, "due"))
                .set("holder_post_id", DemoBook.postOf(row, "by"))
                .set("sent_at", days.moment(row.get("sent"), "11:10")));
        book.insert(Insert.into("referral_step")
                .set("referral_id", idOf(row.get("key")))
                .set("case_id", DemoCases.idOf(row, "case"))
                .set("at", days.moment(row.get("sent"), "11:10"))
                .set("act", "SENT")
                .set("words", row.get("request")));
    }

    private record Told(String person, String kind) {}

    /** Whose facts of which kind: the names, and each issue in its kind. */
    private void told(Row row) {
        var told = new LinkedHashSet<Told>();
        var persons = row.several("persons");
        persons.forEach(person -> told.add(new Told(person, "BASIC")));
        for (var issue : issuesOf(row)) {
            var concerned = issue.has("person") ? List.of(issue.get("person")) : persons;
            concerned.forEach(person -> told.add(new Told(person, kindOf(issue))));
        }
        for (var each : told) {
            book.insert(Insert.into("referral_told")
                    .set("referral_id", idOf(row.get("key")))
                    .set("case_id", DemoCases.idOf(row, "case"))
                    .set("person_id", DemoIds.of("person:" + each.person()))
                    .set("field_class", each.kind()));
        }
    }

    private List<Row> issuesOf(Row row) {
        var issues = book.rows("issues.csv").stream()
                .filter(issue -> issue.get("case").equals(row.get("case")))
                .toList();
        return row.several("issues").stream()
                .map(place -> issues.get(Integer.parseInt(place) - 1))
                .toList();
    }

    private String kindOf(Row issue) {
        return book.kindOf(issue.get("code"));
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
    private void shown(Row row, Keyed people) {
        var position = 0;
        for (var person : row.several("persons")) {
            show(row, position++, "BASIC", "だれのことか", spoken(people.of(person)));
        }
        for (var issue : issuesOf(row)) {
            show(row, position++, kindOf(issue), "困っていること", issue.get("words"));
        }
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

    private static String spoken(Row person) {
        var name = person.has("given") ? DemoHouseholds.FAMILY + " " + person.get("given") : person.get("called");
        var age = person.get("born").matches("\\d+") ? person.get("born") + "歳" : person.get("born");
        return age.isEmpty() ? name : name + "（" + age + "）";
    }

    static UUID idOf(String key) {
        return DemoIds.of("referral:" + key);
    }
}
