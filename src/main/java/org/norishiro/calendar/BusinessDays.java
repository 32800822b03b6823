package org.norishiro.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * 開庁日. A municipal office is closed on Saturdays, Sundays, national holidays and from 29 December to 3 January
 * (地方自治法4条の2). Local extra closures are not known here.
 */
public final class BusinessDays {
    private static final MonthDay CLOSES_FOR_THE_YEAR = MonthDay.of(12, 29);
    private static final MonthDay LAST_OF_NEW_YEAR = MonthDay.of(1, 3);

    private BusinessDays() {}

    public static boolean isBusinessDay(LocalDate date) {
        return date.getDayOfWeek() != SATURDAY
                && date.getDayOfWeek() != SUNDAY
                && !isYearEnd(MonthDay.from(date))
                && Holidays.name(date).isEmpty();
    }

    /** The first business day after the date. */
    public static LocalDate next(LocalDate date) {
        return onOrAfter(date.plusDays(1));
    }

    /** The date itself if the office is open, else the next day on which it is. */
    public static LocalDate onOrAfter(LocalDate date) {
        LocalDate day = date;
        while (!isBusinessDay(day)) day = day.plusDays(1);
        return day;
    }

    /** The n-th business day after the date; before it if n is negative; with 0 the date itself, open or not. */
    public static LocalDate plus(LocalDate date, int n) {
        int step = Integer.signum(n);
        LocalDate day = date;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            if (isBusinessDay(day)) left--;
        }
        return day;
    }

    /** Business days after {@code from} up to and including {@code to}; negative if {@code to} is earlier. */
    public static int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -between(to, from);
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(BusinessDays::isBusinessDay)
                .count();
    }

    private static boolean isYearEnd(MonthDay day) {
        return !day.isBefore(CLOSES_FOR_THE_YEAR) || !day.isAfter(LAST_OF_NEW_YEAR);
    }
}
