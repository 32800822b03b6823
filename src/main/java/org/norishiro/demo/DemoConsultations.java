package org.norishiro.demo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.codes.RunningNumbers;
import org.norishiro.demo.Rows.Row;
import org.springframework.stereotype.Component;

/** First calls and visits (相談受付), screened or still waiting for it. */
@Component
class DemoConsultations {
    private final DemoBook book;
    private final RunningNumbers numbers;

    DemoConsultations(DemoBook book, RunningNumbers numbers) {
        this.book = book;
        this.numbers = numbers;
    }

    void load() {
        var people = book.rows("persons.csv").stream().collect(Collectors.groupingBy(row -> row.get("household")));
        book.write(book.rows("consultations.csv"), row -> row.get("by"), row -> {
            consultation(row);
            var id = DemoIds.of("consultation:" + row.get("key"));
            people.getOrDefault(row.get("household"), List.of()).stream()
                    .filter(person -> !person.get("together").equals("故"))
                    .forEach(person -> concern(id, person, row));
            issues(id, row.several("issues"));
            // whoever holds it elsewhere reaches the people it concerns from here on
            if (row.has("household"))
                book.change(Change.of("consultation", id)
                        .set("household_id", DemoBook.idOf("household", row, "household")));
        });
    }

    private void consultation(Row row) {
        var days = book.days();
        var received = days.moment(row.get("day"), row.get("time"));
        var year = FiscalYear.of(received.toLocalDate());
        book.insert(Insert.into("consultation")
                .set("id", DemoIds.of("consultation:" + row.get("key")))
                .set("number", "相%s-%04d".formatted(year.shortLabel(), numbers.next("consultation", year)))
                .set("received_at", received)
                .set("received_by", DemoIds.post(row.get("by")).value())
                .set("channel", row.get("channel"))
                .set("speaker", row.get("speaker"))
                .set("speaker_name", row.get("speaker_name"))
                .set("speaker_contact", row.get("speaker_contact"))
                .set("speaker_agency_id", DemoBook.agencyOf(row, "speaker_agency"))
                .set("complaint", row.get("complaint"))
                .set("urgency", row.get("urgency"))
                .set("emergency_need", row.get("emergency"))
                .set("emergency_note", row.get("emergency_note"))
                .set("outcome", row.orNull("outcome"))
                .set("outcome_reason", row.get("reason"))
                .set("screened_at", days.momentOrNull(row, "screened"))
                .set(
                        "screened_by",
                        row.has("screened") ? DemoIds.post(row.get("by")).value() : null)
                .set("holder_post_id", DemoBook.postOf(row, "holder"))
                .set("next_step", row.get("next_step"))
                .set("next_date", days.dayOrNull(row, "next")));
    }

    private void concern(UUID consultation, Row person, Row row) {
        var centre = row.has("centre") ? row.get("centre") : row.get("household");
        book.insert(Insert.into("consultation_person")
                .set("consultation_id", consultation)
                .set("person_id", DemoIds.of("person:" + person.get("key")))
                .set("part", person.get("key").equals(centre) ? "本人" : person.get("standing")));
    }

    /** Each is a code, own words, or both: 「09 家賃を3か月」. */
    private void issues(UUID consultation, List<String> issues) {
        var position = 0;
        for (var issue : issues) {
            var coded = issue.matches("\\d\\d.*");
            book.insert(Insert.into("consultation_issue")
                    .set("consultation_id", consultation)
                    .set("position", ++position)
                    .set("code", coded ? issue.substring(0, 2) : null)
                    .set("words", (coded ? issue.substring(2) : issue).strip()));
        }
    }
}
