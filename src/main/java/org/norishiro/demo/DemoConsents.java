package org.norishiro.demo;

import java.util.List;
import java.util.UUID;
import org.norishiro.demo.Rows.Row;
import org.springframework.stereotype.Component;

/** Consent as it was given or not; what was taken back comes last, since what rests on it was sent before. */
@Component
class DemoConsents {
    private final DemoBook book;

    DemoConsents(DemoBook book) {
        this.book = book;
    }

    void load() {
        record(rows(false));
    }

    void takeBack() {
        record(rows(true));
    }

    private List<Row> rows(boolean takenBack) {
        return book.rows("consents.csv").stream()
                .filter(row -> row.get("state").equals("WITHDRAWN") == takenBack)
                .toList();
    }

    private void record(List<Row> rows) {
        book.write(rows, row -> row.get("by"), this::consent);
    }

    private void consent(Row row) {
        var day = book.days().day(row, "day");
        var inFull = row.has("to");
        book.insert(Insert.into("consent")
                .set("id", consentOf(row, "day"))
                .set("person_id", DemoBook.idOf("person", row, "person"))
                .set("consultation_id", DemoBook.idOf("consultation", row, "consultation"))
                .set("case_id", DemoBook.idOf("case", row, "case"))
                .set("state", row.get("state"))
                .set("given_by", row.get("given_by"))
                .set("means", row.get("means"))
                .set("scope", row.get("scope"))
                .set("reason", row.get("reason"))
                .set("purpose", row.get("purpose"))
                .set("classes", inFull ? row.several("classes").toArray(String[]::new) : null)
                .set("valid_from", inFull ? day : null)
                .set("valid_until", book.days().dayOrNull(row, "until"))
                .set("witness", row.get("witness"))
                .set("answers", row.has("answers") ? consentOf(row, "answers") : null)
                .set("takes_effect_on", book.days().dayOrNull(row, "effect"))
                .set("on_date", day)
                .set("recorded_at", book.days().moment(row.get("day"), "11:00")));
        for (var agency : row.several("to")) {
            book.insert(Insert.into("consent_recipient")
                    .set("consent_id", consentOf(row, "day"))
                    .set("person_id", DemoBook.idOf("person", row, "person"))
                    .set("agency_id", DemoIds.agency(agency).value()));
        }
    }

    /** @param column the day of which consent of this person */
    private static UUID consentOf(Row row, String column) {
        return DemoIds.of("consent:" + row.get("person") + ":" + row.get(column));
    }
}
