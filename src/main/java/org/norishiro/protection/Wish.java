package org.norishiro.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.identity.StaffId;

/**
 * 申し出: the first half of an act that takes two people, because the second may be the one who knows why not: lifting an exclusion,
 * ending the protection of an address, putting it on a sheet, opening a seal. Refuses a second wish while one waits, and an answer
 * by whoever asked. The database holds the same of each table (constraints {@code …_takes_two_people}).
 */
public record Wish(StaffId by, Instant at, String reason) {
    private static final int DAYS_TO_ANSWER = 3;

    /** @param waiting the one that waits already; null: none */
    public static Wish asked(@Nullable Wish waiting, StaffId by, Instant at, String reason) {
        if (waiting != null) throw new IllegalStateException("somebody asks already");
        return new Wish(by, at, reason);
    }

    /** Whether this member of staff may be the second. */
    public boolean mayBeAnsweredBy(StaffId who) {
        return !by.equals(who);
    }

    /** The second of the two. */
    public StaffId answeredBy(StaffId who) {
        if (!mayBeAnsweredBy(who)) throw new IllegalStateException("it takes two people: not who asked");
        return who;
    }

    /** The day until which whoever asked can expect an answer, three business days on. */
    public LocalDate answerBy(ZoneId zone) {
        return BusinessDays.plus(LocalDate.ofInstant(at, zone), DAYS_TO_ANSWER);
    }
}
