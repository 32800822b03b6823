package org.norishiro.demo;

import org.norishiro.demo.DemoSittings.Places;
import org.norishiro.demo.Rows.Row;
import org.springframework.stereotype.Component;

/** What belongs to an item of an agenda: who is invited for what, the paper, and what was decided. */
@Component
class DemoAgenda {
    private final DemoBook book;

    DemoAgenda(DemoBook book) {
        this.book = book;
    }

    void load() {
        var items = Keyed.by("key", book.rows("items.csv"));
        var places = new Places();
        book.write(book.rows("agenda.csv"), row -> items.of(row, "item").get("by"), row -> {
            var caseKey = items.of(row, "item").get("case");
            var place = places.next(row.get("item") + row.get("what"));
            switch (row.get("what")) {
                case "invited" -> invitation(row, caseKey);
                case "priority" -> priority(row, caseKey, place);
                case "decision" -> decision(row, caseKey, place);
                case "role" -> role(row, caseKey, place);
                default -> throw new IllegalStateException("no such line of an agenda: " + row);
            }
        });
        spokenOf();
        book.write(
                book.rows("papers.csv"),
                row -> items.of(row, "item").get("by"),
                row -> paper(row, items.of(row, "item").get("case"), places.next(row.get("item") + "paper")));
    }

    /** On consent: whoever gave theirs is spoken of. */
    private void spokenOf() {
        var onConsent = book.rows("items.csv").stream()
                .filter(item -> item.get("basis").equals("CONSENT"))
                .toList();
        book.write(
                onConsent,
                item -> item.get("by"),
                item -> book.rows("consents.csv").stream()
                        .filter(consent -> consent.get("case").equals(item.get("case"))
                                && consent.get("state").equals("GIVEN")
                                && consent.has("person"))
                        .map(consent -> consent.get("person"))
                        .distinct()
                        .forEach(person -> book.insert(Insert.into("agenda_told")
                                .set("item_id", DemoSittings.idOf(item.get("key")))
                                .set("case_id", DemoIds.of("case:" + item.get("case")))
                                .set("person_id", DemoIds.of("person:" + person))
                                .set("field_class", "BASIC")
                                .set("by_paper", false))));
    }

    private void invitation(Row row, String caseKey) {
        book.insert(line(row, "agenda_invitation", caseKey)
                .set("id", DemoIds.of("invitation:" + row.get("item") + ":" + row.get("agency")))
                .set("agency_id", DemoBook.agencyOf(row, "agency"))
                .set("purpose", row.get("words"))
                .set("attendance", row.get("when"))
                .set("attendee", row.get("attendee")));
    }

    private void priority(Row row, String caseKey, int place) {
        book.insert(line(row, "agenda_priority", caseKey)
                .set("position", place)
                .set("issue_id", DemoSittings.issueOf(caseKey, row))
                .set("words", row.get("words")));
    }

    private void decision(Row row, String caseKey, int place) {
        book.insert(line(row, "decision", caseKey)
                .set("id", DemoIds.of("decision:" + row.get("item") + ":" + place))
                .set("position", place)
                .set("words", row.get("words")));
    }

    private void role(Row row, String caseKey, int place) {
        book.insert(line(row, "decided_role", caseKey)
                .set("id", DemoIds.of("decided:" + row.get("item") + ":" + place))
                .set("position", place)
                .set("agency_id", DemoBook.agencyOf(row, "agency"))
                .set("task", row.get("words"))
                .set("for_whom", row.get("for"))
                .set("person_id", DemoBook.idOf("person", row, "person"))
                .set("issue_id", DemoSittings.issueOf(caseKey, row))
                .set("when_words", row.get("when"))
                .set("due", book.days().dayOrNull(row, "due"))
                .set("standby_event", row.get("standby")));
    }

    private void paper(Row row, String caseKey, int place) {
        book.insert(line(row, "agenda_paper", caseKey)
                .set("position", place)
                .set("field_class", row.get("class"))
                .set("heading", row.get("heading"))
                .set("body", row.get("body")));
    }

    private static Insert line(Row row, String table, String caseKey) {
        return Insert.into(table)
                .set("item_id", DemoSittings.idOf(row.get("item")))
                .set("case_id", DemoIds.of("case:" + caseKey));
    }
}
