package org.norishiro.demo;

import org.norishiro.demo.Rows.Row;
import org.springframework.stereotype.Component;

/** The conferences of 架空市 (会議体): their local names, their rhythm and what each rests on. */
@Component
class DemoBodies {
    private final DemoBook book;

    DemoBodies(DemoBook book) {
        this.book = book;
    }

    void load() {
        book.write(Rows.of("bodies.csv"), row -> row.get("by"), this::body);
    }

    private void body(Row row) {
        var id = DemoIds.of("body:" + row.get("key"));
        book.insert(Insert.into("conference_body")
                .set("id", id)
                .set("name", row.get("name"))
                .set("purpose", row.get("purpose"))
                .set("rhythm", row.get("rhythm"))
                .set("chair_title", row.get("chair"))
                .set("agency_id", DemoBook.agencyOf(row, "agency"))
                .set("valid_from", book.days().day(row, "from")));
        for (var code : row.several("bases")) {
            book.insert(Insert.into("conference_body_basis").set("body_id", id).set("basis_code", code));
        }
    }
}
