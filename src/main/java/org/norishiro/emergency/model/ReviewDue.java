package org.norishiro.emergency.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.norishiro.calendar.BusinessDays;

/** By when an emergency opening is looked at: the next day on which the office is open. After it, all supervisors are asked. */
public final class ReviewDue {
    private ReviewDue() {}

    public static LocalDate of(LocalDate opened) {
        return BusinessDays.next(opened);
    }

    /** In how many days from that day on: one, or more over a weekend and holidays. */
    public static int daysAfter(LocalDate opened) {
        return (int) ChronoUnit.DAYS.between(opened, of(opened));
    }
}
