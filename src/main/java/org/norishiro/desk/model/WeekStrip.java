package org.norishiro.desk.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.desk.DueItem;

/** 週の帯: the five business days from today on, and how much is due on each. What is due on a day off stands on the business day before it. */
public record WeekStrip(List<Day> days) {
    static final int DAYS = 5;

    public record Day(LocalDate date, int due, int sittings) {}

    public static WeekStrip of(List<DueItem> items, LocalDate today) {
        var first = BusinessDays.onOrAfter(today);
        return new WeekStrip(IntStream.range(0, DAYS)
                .mapToObj(
                        n -> day(items, n == 0 ? today : BusinessDays.plus(first, n), BusinessDays.plus(first, n + 1)))
                .toList());
    }

    /** The last day that counts as this week. */
    public static LocalDate end(LocalDate today) {
        return BusinessDays.plus(BusinessDays.onOrAfter(today), DAYS).minusDays(1);
    }

    private static Day day(List<DueItem> items, LocalDate from, LocalDate before) {
        var there = items.stream().filter(item -> within(item, from, before)).toList();
        var sittings = there.stream()
                .filter(item -> item.kind() == DueItem.Kind.SITTING)
                .count();
        var waiting = there.stream()
                .filter(item -> item.kind() == DueItem.Kind.I_WAIT)
                .count();
        return new Day(BusinessDays.onOrAfter(from), (int) (there.size() - sittings - waiting), (int) sittings);
    }

    private static boolean within(DueItem item, LocalDate from, LocalDate before) {
        var due = item.due();
        return due != null && !due.isBefore(from) && due.isBefore(before);
    }
}
