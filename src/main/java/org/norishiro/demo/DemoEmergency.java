package org.norishiro.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.database.OwnerWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One 緊急閲覧 of this morning, over since, which somebody has yet to look at. */
@Component
class DemoEmergency {
    private static final String OPENER = "hara";
    private static final String ABOUT = "case:jiro";
    private static final String WORDS = "近所の人から「二日ほど姿が見えず、中で物がたおれる音がした」と電話。救急隊に伝える持病と連絡先を確かめる";

    private final OwnerWork ownerWork;
    private final DemoBook book;
    private final Clock clock;

    DemoEmergency(OwnerWork ownerWork, DemoBook book, Clock clock) {
        this.ownerWork = ownerWork;
        this.book = book;
        this.clock = clock;
    }

    void load() {
        var at = OffsetDateTime.now(clock).minusHours(2);
        var id = DemoIds.of("emergency:jiro");
        ownerWork.run(sql -> open(sql, id, at, LocalDate.ofInstant(at.toInstant(), clock.getZone())));
        keep(id, at);
    }

    private static void open(JdbcClient sql, UUID id, OffsetDateTime at, LocalDate on) {
        sql.sql("""
                        insert into emergency_opening (municipality_id, id, case_id, opened_by, opened_in, ground, words, named_by,
                          opened_at, valid_until, ended_at, review_due)
                        values (:municipality, :id, :case, :by, :in, 'LIFE', :words, 'NAME', :at, :until, :ended, :due)""")
                .param("municipality", DemoIds.municipality().value())
                .param("id", id)
                .param("case", DemoIds.of(ABOUT))
                .param("by", DemoIds.staff(OPENER).value())
                .param("in", DemoIds.post(OPENER).value())
                .param("words", WORDS)
                .param("at", at)
                .param("until", at.plusMinutes(30))
                .param("ended", at.plusMinutes(12))
                .param("due", BusinessDays.next(on))
                .update();
    }

    /** In the opener's own name, as everything in the trail. */
    private void keep(UUID id, OffsetDateTime at) {
        book.as(
                OPENER,
                () -> book.insert(Insert.into("audit_entry")
                        .set("at", at)
                        .set("kind", "ACTED")
                        .set("act", "open in emergency")
                        .set("object_kind", "emergency_opening")
                        .set("object_id", id)
                        .set("case_id", DemoIds.of(ABOUT))
                        .set("why", "緊急閲覧（生命・身体の危険）：" + WORDS)
                        .set("request_id", "demonstration")));
    }
}
