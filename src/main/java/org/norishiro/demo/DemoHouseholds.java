package org.norishiro.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.norishiro.demo.Rows.Row;
import org.springframework.stereotype.Component;

/** The invented households: who lives in them, how they are related, and what they agreed to have told. */
@Component
class DemoHouseholds {
    static final String FAMILY = "架空";
    private static final String FAMILY_KANA = "かくう ";
    private static final Map<String, String> SEX = Map.of("女", "FEMALE", "男", "MALE", "他", "OTHER", "不明", "UNKNOWN");

    private final DemoBook book;

    DemoHouseholds(DemoBook book) {
        this.book = book;
    }

    void load() {
        var households = book.rows("households.csv");
        var people = book.rows("persons.csv").stream().collect(Collectors.groupingBy(row -> row.get("household")));
        book.write(households, row -> row.get("by"), row -> {
            var members = people.getOrDefault(row.get("key"), List.of());
            members.forEach(member -> person(member, row));
            household(row, members.getFirst());
            members.forEach(member -> join(member, row));
        });
        var of = Keyed.by("key", households);
        book.write(book.rows("relations.csv"), row -> of.of(row, "household").get("by"), this::relate);
    }

    private void person(Row row, Row household) {
        var days = book.days();
        var born = days.born(row.get("born"), row.get("key"));
        var address =
                Stated.of(row.yes("together") && !row.has("address") ? household.get("address") : row.get("address"));
        var phone = Stated.of(row.get("phone"));
        var kana = row.has("kana") ? FAMILY_KANA + row.get("kana") : "";
        book.insert(Insert.into("person")
                .set("id", DemoIds.of("person:" + row.get("key")))
                .set("family_name", row.has("given") ? FAMILY : null)
                .set("given_name", row.orNull("given"))
                .set("kana", kana)
                .set("called_by", row.get("called"))
                .set("sex", SEX.get(row.get("sex")))
                .set("born", born.toText())
                .set("born_earliest", born.earliest())
                .set("born_latest", born.latest())
                .set("is_deceased", row.get("together").equals("故"))
                .set("address", address.text())
                .set("address_state", address.state())
                .set("phone", phone.text())
                .set("phone_state", phone.state())
                .set("contact_note", row.get("contact"))
                .set("registered_at", days.moment(household.get("registered"), "10:00")));
    }

    private void household(Row row, Row head) {
        var name = nameOf(head).isEmpty() ? "「" + head.get("called") + "」の世帯" : nameOf(head) + " 世帯";
        var key = row.get("key_person");
        book.insert(Insert.into("household")
                .set("id", DemoIds.of("household:" + row.get("key")))
                .set("name", name)
                .set("dwelling", row.get("dwelling"))
                .set("address", Stated.of(row.get("address")).text())
                .set("area", row.get("area"))
                .set("key_person_state", key.isEmpty() ? "NOT_ASKED" : key.equals("なし") ? "NONE" : "NAMED")
                .set("key_person_id", key.isEmpty() || key.equals("なし") ? null : DemoIds.of("person:" + key))
                .set("key_person_note", row.get("key_note"))
                .set("circumstances", row.get("circumstances"))
                .set("registered_at", book.days().moment(row.get("registered"), "10:00")));
    }

    private void join(Row row, Row household) {
        if (row.get("together").equals("故")) return;
        book.insert(Insert.into("membership")
                .set("id", DemoIds.of("membership:" + row.get("key")))
                .set("household_id", DemoIds.of("household:" + household.get("key")))
                .set("person_id", DemoIds.of("person:" + row.get("key")))
                .set("standing", row.get("standing"))
                .set("lives_together", row.yes("together")));
    }

    private void relate(Row row) {
        book.insert(Insert.into("relation")
                .set("id", DemoIds.of("relation:" + row.get("person") + "-" + row.get("other")))
                .set("person_id", DemoIds.of("person:" + row.get("person")))
                .set("other_id", DemoIds.of("person:" + row.get("other")))
                .set("kind", row.get("kind"))
                .set("note", row.get("note"))
                .set("since", book.days().dayOrNull(row, "since"))
                .set("until", book.days().dayOrNull(row, "until")));
    }

    private static String nameOf(Row row) {
        return row.has("given") ? FAMILY + " " + row.get("given") : "";
    }

    /** An empty cell is 未確認; the tables say 「なし」 and 「答えない」 where that is what is known. */
    record Stated(String state, String text) {
        static Stated of(String cell) {
            return switch (cell) {
                case "" -> new Stated("NOT_ASKED", "");
                case "なし" -> new Stated("NONE", "");
                case "答えない" -> new Stated("WITHHELD", "");
                default -> new Stated("KNOWN", cell);
            };
        }
    }
}
