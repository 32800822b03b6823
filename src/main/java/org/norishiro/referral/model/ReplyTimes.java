package org.norishiro.referral.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.BusinessDays;

/**
 * How long things may take at one urgency (回答の期限の決まり). A referral keeps the times it was sent with. The figures it begins with are
 * ours; each municipality sets its own.
 *
 * @param answerDays business days until the answer, 0 (the same day) to 60
 * @param openHours hours by which it has to be opened, round the clock, 1 to 72; null: nobody is told while the answer is not due
 * @param raiseDays business days after which what came back and was not moved on goes to the coordinator (調整担当), 0 to 60
 */
public record ReplyTimes(
        Urgency urgency, int answerDays, @Nullable Integer openHours, int raiseDays) {
    public static final int MOST_DAYS = 60;
    public static final int MOST_HOURS = 72;

    public ReplyTimes {
        within(answerDays, 0, MOST_DAYS);
        if (openHours != null) within(openHours, 1, MOST_HOURS);
        if (urgency == Urgency.URGENT && openHours == null)
            throw new IllegalArgumentException("what is urgent is opened within hours");
        within(raiseDays, 0, MOST_DAYS);
    }

    /** As long as the municipality has not said otherwise. */
    public static ReplyTimes usual(Urgency urgency) {
        return switch (urgency) {
            case URGENT -> new ReplyTimes(urgency, 1, 4, 1);
            case SOON -> new ReplyTimes(urgency, 3, null, 3);
            case ORDINARY -> new ReplyTimes(urgency, 7, null, 5);
        };
    }

    public LocalDate answerBy(LocalDate sent) {
        return BusinessDays.onOrAfter(BusinessDays.plus(sent, answerDays));
    }

    public Optional<Instant> openBy(Instant sent) {
        return Optional.ofNullable(openHours).map(hours -> sent.plusSeconds(hours * 3600L));
    }

    private static void within(int figure, int least, int most) {
        if (figure < least || figure > most) throw new IllegalArgumentException("out of range: " + figure);
    }
}
