package org.norishiro.demo;

import org.springframework.stereotype.Component;

/** One person who was registered twice, found out and said by the caseworker who visited (名寄せ). */
@Component
class DemoSamePerson {
    private static final String SAYER = "sato";
    private static final String EVIDENCE = "訪問して本人に会った。電話で「チエ子」と聞いたのは千恵子さんで、電話番号も同じ";

    private final DemoBook book;

    DemoSamePerson(DemoBook book) {
        this.book = book;
    }

    void load() {
        var one = DemoIds.of("person:chieko");
        var other = DemoIds.of("person:chie");
        // the order of the database, which is that of the digits
        var inOrder = one.toString().compareTo(other.toString()) < 0;
        book.as(
                SAYER,
                () -> book.insert(Insert.into("same_person")
                        .set("id", DemoIds.of("same:chieko"))
                        .set("person_id", inOrder ? one : other)
                        .set("other_id", inOrder ? other : one)
                        .set("evidence", EVIDENCE)));
    }
}
