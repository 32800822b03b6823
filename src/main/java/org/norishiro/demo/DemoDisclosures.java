package org.norishiro.demo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.demo.Rows.Row;
import org.springframework.stereotype.Component;

/** What the agencies in the teams are shown (提供の決定), decided by whoever opened the case. */
@Component
class DemoDisclosures {
    private static final String HOUSEHOLD = "世帯";

    private final DemoBook book;

    DemoDisclosures(DemoBook book) {
        this.book = book;
    }

    void load() {
        var of = Keyed.by("key", book.rows("cases.csv"));
        book.write(
                book.rows("disclosures.csv"),
                row -> of.of(row, "case").get("by"),
                row -> row.several("about").forEach(about -> disclose(row, about)));
    }

    private void disclose(Row row, String about) {
        book.insert(Insert.into("disclosure")
                .set("id", DemoIds.of("disclosure:" + row.get("case") + ":" + row.get("to") + ":" + about))
                .set("case_id", DemoIds.of("case:" + row.get("case")))
                .set("agency_id", DemoBook.agencyOf(row, "to"))
                .set("person_id", person(about))
                .set("classes", row.several("classes").toArray(String[]::new))
                .set("basis", row.get("basis"))
                .set("article", row.get("article"))
                .set("reason", row.get("reason"))
                .set("purpose", row.get("purpose"))
                .set("valid_until", book.days().today().plusDays(Integer.parseInt(row.get("until"))))
                .set("ends_at", book.days().today().atStartOfDay()));
    }

    private static @Nullable UUID person(String about) {
        return about.equals(HOUSEHOLD) ? null : DemoIds.of("person:" + about);
    }
}
