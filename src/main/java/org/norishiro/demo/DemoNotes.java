package org.norishiro.demo;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.norishiro.demo.Rows.Row;
import org.springframework.stereotype.Component;

/** What was written down: progress notes and signed assessments. */
@Component
class DemoNotes {
    private final DemoBook book;

    DemoNotes(DemoBook book) {
        this.book = book;
    }

    void load() {
        var written = new HashMap<String, Integer>();
        book.write(
                book.rows("notes.csv"),
                row -> row.get("by"),
                row -> note(row, written.merge(row.get("case"), 1, Integer::sum)));
        var newest = new HashMap<String, UUID>();
        book.write(book.rows("assessments.csv"), row -> row.get("by"), row -> assessment(row, newest));
    }

    private void note(Row row, int count) {
        var days = book.days();
        book.insert(Insert.into("progress_note")
                .set("id", DemoIds.of("note:" + row.get("case") + ":" + row.get("by") + ":" + count))
                .set("case_id", DemoCases.idOf(row, "case"))
                .set("happened_on", days.day(row, "day"))
                .set("happened_at", row.has("time") ? LocalTime.parse(row.get("time")) : null)
                .set("method", row.get("method"))
                .set("counterpart", row.get("counterpart"))
                .set("flag", row.orNull("flag"))
                .set("body", row.get("body"))
                .set("next_step", row.get("next_step"))
                .set("next_date", days.dayOrNull(row, "next"))
                .set(
                        "next_holder_post_id",
                        row.has("next") ? DemoIds.post(row.get("by")).value() : null)
                .set(
                        "written_at",
                        days.moment(row.get("day"), row.has("time") ? row.get("time") : "16:30")
                                .plusMinutes(20)));
    }

    private void assessment(Row row, Map<String, UUID> newest) {
        var about = row.get("case") + ":" + row.get("person");
        var id = DemoIds.of("assessment:" + about + ":" + row.get("day"));
        book.insert(Insert.into("assessment")
                .set("id", id)
                .set("case_id", DemoCases.idOf(row, "case"))
                .set("person_id", DemoBook.idOf("person", row, "person"))
                .set("view", row.get("view"))
                .set("ground", row.get("ground"))
                .set("means", row.get("means"))
                .set("signed_at", book.days().moment(row.get("day"), "16:00"))
                .set("succeeds", newest.put(about, id)));
    }
}
