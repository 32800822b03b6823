package org.norishiro.calendar;

import java.time.LocalDate;
import java.time.Period;

/** 年齢. In everyday use one grows older on the birthday, in law at the end of the day before it (年齢計算ニ関する法律, 民法143条). */
public final class Age {
    private Age() {}

    /** 満年齢 in everyday use; 0 before birth. Somebody born on 29 February grows older on 1 March of a common year. */
    public static int on(LocalDate birth, LocalDate day) {
        return Math.max(0, Period.between(birth, day).getYears());
    }

    /** The day on which the law counts the age as reached: the day before the birthday. */
    public static LocalDate attains(LocalDate birth, int years) {
        LocalDate sameDate = birth.plusYears(years);
        boolean bornOnMissingLeapDay = sameDate.getDayOfMonth() != birth.getDayOfMonth();
        return bornOnMissingLeapDay ? sameDate : sameDate.minusDays(1);
    }

    public static boolean hasAttained(LocalDate birth, int years, LocalDate day) {
        return !day.isBefore(attains(birth, years));
    }
}
