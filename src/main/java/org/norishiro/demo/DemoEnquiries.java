package org.norishiro.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * One 関わりの問い合わせ of this morning: at 社会福祉協議会 somebody asked for food who has long been in the care of others. They find it on
 * their desks; who asked knows nothing of it.
 */
@Component
class DemoEnquiries {
    private static final String ASKER = "kubo";
    private static final String KNOWN_AS = "tetsuo";
    private static final String PERSON = "person:" + KNOWN_AS + "-at-shakyo";
    private static final int DAYS = 30;

    private final DemoBook book;
    private final Clock clock;

    DemoEnquiries(DemoBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    void load() {
        var elsewhere = book.rows("persons.csv").stream()
                .filter(row -> row.get("key").equals(KNOWN_AS))
                .findFirst()
                .orElseThrow();
        var born = book.days().born(elsewhere.get("born"), KNOWN_AS);
        book.as(ASKER, () -> {
            book.insert(Insert.into("person")
                    .set("id", DemoIds.of(PERSON))
                    .set("family_name", DemoHouseholds.FAMILY)
                    .set("given_name", "鐵男")
                    .set("kana", "カクウ テツオ")
                    .set("sex", "MALE")
                    .set("born", born.toText())
                    .set("born_earliest", born.earliest())
                    .set("born_latest", born.latest())
                    .set("address_state", "NOT_ASKED")
                    .set("phone_state", "NONE"));
            book.insert(Insert.into("enquiry")
                    .set("id", DemoIds.of("enquiry:" + KNOWN_AS))
                    .set("person_id", DemoIds.of(PERSON))
                    .set("purpose", "NO_OVERLAP")
                    .set("basis", "CLEAR_BENEFIT")
                    .set("reason", "食べるものがなく、ほかの機関の支援と重なると本人が混乱する。本人は尋ねることに反対していない")
                    .set("words", "月曜から木曜の日中におります。急ぎません")
                    .set("valid_until", LocalDate.now(clock).plusDays(DAYS)));
        });
    }
}
