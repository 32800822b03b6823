package org.norishiro.referral.web;

import org.jspecify.annotations.Nullable;
import org.norishiro.referral.model.ReplyTimes;
import org.norishiro.referral.model.Urgency;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** Everything {@code referral/reply-times-form.jte} needs: the times of one urgency. */
public record ReplyTimesForm(Urgency urgency, Entered entered) {
    static ReplyTimesForm of(ReplyTimes times) {
        return new ReplyTimesForm(
                times.urgency(),
                Entered.blank()
                        .with("answerDays", String.valueOf(times.answerDays()))
                        .with("openHours", times.openHours() == null ? "" : String.valueOf(times.openHours()))
                        .with("raiseDays", String.valueOf(times.raiseDays())));
    }

    public boolean openingNeeded() {
        return urgency == Urgency.URGENT;
    }

    static @Nullable ReplyTimes read(Urgency of, Reading in) {
        var answerDays = in.number("answerDays", "回答までの日数", 0, ReplyTimes.MOST_DAYS);
        var openHours = of == Urgency.URGENT
                ? Integer.valueOf(in.number("openHours", "開かれるまでの時間", 1, ReplyTimes.MOST_HOURS))
                : in.optionalNumber("openHours", "開かれるまでの時間", 1, ReplyTimes.MOST_HOURS);
        var raiseDays = in.number("raiseDays", "調整担当に上がるまでの日数", 0, ReplyTimes.MOST_DAYS);
        return in.refused() ? null : new ReplyTimes(of, answerDays, openHours, raiseDays);
    }
}
