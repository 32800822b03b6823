package org.norishiro.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.demo.Rows.Row;
import org.springframework.stereotype.Component;

/** What each side did with a referral, one after the other, each in their own name. */
@Component
class DemoMoves {
    private static final int DAYS_TO_REPLY = 3;
    private static final int DAYS_TO_CONFIRM = 5;

    private final DemoBook book;

    DemoMoves(DemoBook book) {
        this.book = book;
    }

    void load(Keyed referrals) {
        // one by one: each move rests on the one before
        for (var row : book.rows("moves.csv")) {
            var referral = referrals.of(row, "referral");
            var id = DemoReferrals.idOf(row.get("referral"));
            book.as(row.get("by"), () -> {
                book.change(moved(Change.of("referral", id), row, DemoBook.postOf(referral, "by")));
                book.insert(Insert.into("referral_step")
                        .set("referral_id", id)
                        .set("case_id", DemoCases.idOf(referral, "case"))
                        .set("at", book.days().moment(row.get("day"), row.get("time")))
                        .set("act", row.get("act"))
                        .set("words", told(row)));
            });
        }
    }

    private Change moved(Change referral, Row row, @Nullable UUID sender) {
        var days = book.days();
        var on = days.day(row, "day");
        var due = days.dayOrNull(row, "due");
        var words = row.get("words");
        if (!List.of("OPENED", "HANDED_OVER").contains(row.get("act"))) referral.set("state_on", on);
        return switch (row.get("act")) {
            case "OPENED" -> referral.set("opened_at", days.moment(row.get("day"), row.get("time")));
            case "ACCEPTED" ->
                answered(referral, row)
                        .set("worker_name", row.get("who"))
                        .set("first_step", words)
                        .set("first_date", due)
                        .set("next_due", due)
                        .set("holder_post_id", DemoBook.postOf(row, "by"));
            case "DECLINED" ->
                answered(referral, row)
                        .set("decline_code", row.get("code"))
                        .set("decline_words", words)
                        .set("decline_suggestion", row.get("who"))
                        .set("next_due", on.minusDays(1));
            case "ASKED_BACK" ->
                answered(referral, row).set("question", words).set("next_due", BusinessDays.plus(on, DAYS_TO_REPLY));
            case "OUTCOME_REPORTED" ->
                referral.set("state", "OUTCOME_REPORTED")
                        .set("outcome", row.get("code"))
                        .set("outcome_words", words)
                        .set("remaining", row.get("who"))
                        .set("outcome_at", days.moment(row.get("day"), row.get("time")))
                        .set("next_due", BusinessDays.plus(on, DAYS_TO_CONFIRM))
                        .set("holder_post_id", sender);
            case "HANDED_OVER" -> referral.set("handed_over_on", on);
            case "PROGRESS" -> referral.set("next_due", due);
            case "REMINDED" -> referral.set("reply_due", due).set("next_due", due);
            case "TAKEN_BACK" ->
                referral.set("state", "TAKEN_BACK")
                        .set("taken_back_words", words)
                        .set("next_due", null);
            case "SETTLED" ->
                referral.set("state", "SETTLED")
                        .set("settled_next", row.get("code"))
                        .set("settled_how", words)
                        .set("next_due", null);
            default -> throw new IllegalStateException("no such move: " + row);
        };
    }

    private Change answered(Change referral, Row row) {
        return referral.set("state", row.get("act"))
                .set("answered_at", book.days().moment(row.get("day"), row.get("time")))
                .set("answered_by", DemoBook.postOf(row, "by"));
    }

    private static String told(Row row) {
        var words = row.get("words");
        return row.get("act").equals("ACCEPTED") ? "担当：" + row.get("who") + "\n最初にすること：" + words : words;
    }
}
