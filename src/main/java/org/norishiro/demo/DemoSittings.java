package org.norishiro.demo;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.demo.Rows.Row;
import org.springframework.stereotype.Component;

/** Sittings past and coming, and what stood on their agendas. */
@Component
class DemoSittings {
    private final DemoBook book;
    private final DemoAgenda agenda;

    DemoSittings(DemoBook book, DemoAgenda agenda) {
        this.book = book;
        this.agenda = agenda;
    }

    void load() {
        var sittings = book.rows("sittings.csv");
        book.write(sittings, row -> row.get("by"), this::sitting);
        var positions = new HashMap<String, Integer>();
        book.write(
                book.rows("items.csv"),
                row -> row.get("by"),
                row -> item(row, positions.merge(row.get("sitting"), 1, Integer::sum)));
        agenda.load();
    }

    private void sitting(Row row) {
        book.insert(Insert.into("sitting")
                .set("id", DemoIds.of("sitting:" + row.get("key")))
                .set("body_id", DemoIds.of("body:" + row.get("body")))
                .set(
                        "agency_id",
                        DemoIds.agency(DemoBook.agencyOf(row.get("by"))).value())
                .set("name", row.get("name"))
                .set("held_on", book.days().day(row, "day"))
                .set("starts_at", LocalTime.parse(row.get("from")))
                .set("ends_at", LocalTime.parse(row.get("to")))
                .set("place", row.get("place"))
                .set("online", row.get("online"))
                .set("chair_post_id", DemoBook.postOf(row, "chair"))
                .set("convener_post_id", DemoBook.postOf(row, "by"))
                .set("state", row.get("state"))
                .set("minutes_by", DemoBook.postOf(row, "minutes_by"))
                .set("minutes_adopted_at", book.days().momentOrNull(row, "minutes")));
    }

    private void item(Row row, int position) {
        book.insert(Insert.into("agenda_item")
                .set("id", idOf(row.get("key")))
                .set("sitting_id", DemoIds.of("sitting:" + row.get("sitting")))
                .set("case_id", DemoCases.idOf(row, "case"))
                .set("position", position)
                .set("title", row.get("title"))
                .set("reason", row.get("reason"))
                .set("basis", row.get("basis"))
                .set("basis_code", row.get("code"))
                .set("article", row.get("article"))
                .set("basis_note", row.get("note"))
                .set("minutes_planned", row.number("minutes"))
                .set("state", row.get("state"))
                .set("urgency_shared", row.get("urgency"))
                .set("discussion", row.get("discussion"))
                .set("conclusion", row.orNull("conclusion"))
                .set("stance", row.get("stance"))
                .set("watching", row.get("watching"))
                .set("on_change", row.get("on_change"))
                .set("next_date", book.days().dayOrNull(row, "next"))
                .set("ended_reason", row.get("ended")));
    }

    static UUID idOf(String item) {
        return DemoIds.of("item:" + item);
    }

    /** The place an issue has in its case, as the tables count it. */
    static @Nullable UUID issueOf(String caseKey, Row row) {
        return row.has("issue") ? DemoIds.of("issue:" + caseKey + ":" + row.get("issue")) : null;
    }

    /** Counts the lines of each item from 1. */
    static final class Places {
        private final Map<String, Integer> last = new HashMap<>();

        int next(String of) {
            return last.merge(of, 1, Integer::sum);
        }
    }
}
