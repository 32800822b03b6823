package org.norishiro.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 国民の祝日に関する法律（昭和23年法律第178号）, for 1980 to 2099: outside these years nothing is a holiday here. The days of the
 * equinoxes are announced each February for the following year; until then they are what astronomy expects.
 */
public final class Holidays {
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2099;
    private static final int FOREVER = Integer.MAX_VALUE;

    /** 同じ日が毎年, while the law said so. */
    private record Yearly(String name, MonthDay day, int from, int to) {
        boolean is(LocalDate date) {
            return from <= date.getYear()
                    && date.getYear() <= to
                    && MonthDay.from(date).equals(day);
        }
    }

    /** ハッピーマンデー. */
    private record NthMonday(String name, int month, int nth, int from, int to) {
        boolean is(LocalDate date) {
            return from <= date.getYear()
                    && date.getYear() <= to
                    && date.getMonthValue() == month
                    && date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(nth, MONDAY)));
        }
    }

    private static final List<Yearly> YEARLY = List.of(
            yearly("元日", 1, 1, FIRST_YEAR, FOREVER),
            yearly("成人の日", 1, 15, FIRST_YEAR, 1999),
            yearly("建国記念の日", 2, 11, FIRST_YEAR, FOREVER),
            yearly("天皇誕生日", 2, 23, 2020, FOREVER),
            yearly("天皇誕生日", 4, 29, FIRST_YEAR, 1988),
            yearly("みどりの日", 4, 29, 1989, 2006),
            yearly("昭和の日", 4, 29, 2007, FOREVER),
            yearly("憲法記念日", 5, 3, FIRST_YEAR, FOREVER),
            yearly("みどりの日", 5, 4, 2007, FOREVER),
            yearly("こどもの日", 5, 5, FIRST_YEAR, FOREVER),
            yearly("海の日", 7, 20, 1996, 2002),
            yearly("山の日", 8, 11, 2016, 2019),
            yearly("山の日", 8, 11, 2022, FOREVER),
            yearly("敬老の日", 9, 15, FIRST_YEAR, 2002),
            yearly("体育の日", 10, 10, FIRST_YEAR, 1999),
            yearly("文化の日", 11, 3, FIRST_YEAR, FOREVER),
            yearly("勤労感謝の日", 11, 23, FIRST_YEAR, FOREVER),
            yearly("天皇誕生日", 12, 23, 1989, 2018));

    private static final List<NthMonday> MONDAYS = List.of(
            new NthMonday("成人の日", 1, 2, 2000, FOREVER),
            new NthMonday("海の日", 7, 3, 2003, 2019),
            new NthMonday("海の日", 7, 3, 2022, FOREVER),
            new NthMonday("敬老の日", 9, 3, 2003, FOREVER),
            new NthMonday("体育の日", 10, 2, 2000, 2019),
            new NthMonday("スポーツの日", 10, 2, 2022, FOREVER));

    /** Days set by laws of their own: the Imperial ceremonies, and the two summers of the Tokyo Games. */
    private static final Map<LocalDate, String> ONCE = Map.ofEntries(
            entry(LocalDate.of(1989, 2, 24), "昭和天皇の大喪の礼"),
            entry(LocalDate.of(1990, 11, 12), "即位礼正殿の儀"),
            entry(LocalDate.of(1993, 6, 9), "皇太子徳仁親王の結婚の儀"),
            entry(LocalDate.of(2019, 5, 1), "天皇の即位の日"),
            entry(LocalDate.of(2019, 10, 22), "即位礼正殿の儀"),
            entry(LocalDate.of(2020, 7, 23), "海の日"),
            entry(LocalDate.of(2020, 7, 24), "スポーツの日"),
            entry(LocalDate.of(2020, 8, 10), "山の日"),
            entry(LocalDate.of(2021, 7, 22), "海の日"),
            entry(LocalDate.of(2021, 7, 23), "スポーツの日"),
            entry(LocalDate.of(2021, 8, 8), "山の日"));

    private static final LocalDate LONGER_SUBSTITUTES = LocalDate.of(2007, 1, 1);
    private static final LocalDate DAYS_BETWEEN = LocalDate.of(1985, 12, 27);

    private Holidays() {}

    /** The name of the holiday; 休日 for a substitute (振替休日) and for a day between two holidays (国民の休日). */
    public static Optional<String> name(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) return Optional.empty();
        return named(date).or(() -> substitutes(date) || standsBetween(date) ? Optional.of("休日") : Optional.empty());
    }

    private static Optional<String> named(LocalDate date) {
        return Optional.ofNullable(ONCE.get(date))
                .or(() -> YEARLY.stream()
                        .filter(day -> day.is(date))
                        .map(Yearly::name)
                        .findFirst())
                .or(() -> MONDAYS.stream()
                        .filter(day -> day.is(date))
                        .map(NthMonday::name)
                        .findFirst())
                .or(() -> equinox(date));
    }

    /** 3条2項: a holiday on a Sunday gives the next day that is none; until 2006 only the Monday. */
    private static boolean substitutes(LocalDate date) {
        if (date.isBefore(LONGER_SUBSTITUTES)) {
            return date.getDayOfWeek() == MONDAY && named(date.minusDays(1)).isPresent();
        }
        LocalDate before = date.minusDays(1);
        while (named(before).isPresent()) {
            if (before.getDayOfWeek() == SUNDAY) return true;
            before = before.minusDays(1);
        }
        return false;
    }

    /** 3条3項; a Sunday needed no such rule in the law before 2007, and is no business day anyway. */
    private static boolean standsBetween(LocalDate date) {
        return !date.isBefore(DAYS_BETWEEN)
                && date.getDayOfWeek() != SUNDAY
                && named(date.minusDays(1)).isPresent()
                && named(date.plusDays(1)).isPresent();
    }

    /** The usual approximation of the Japanese ephemeris, good for 1980 to 2099. */
    private static Optional<String> equinox(LocalDate date) {
        if (date.equals(equinoxIn(date.getYear(), 3, 20.8431))) return Optional.of("春分の日");
        return date.equals(equinoxIn(date.getYear(), 9, 23.2488)) ? Optional.of("秋分の日") : Optional.empty();
    }

    private static LocalDate equinoxIn(int year, int month, double dayIn1980) {
        int years = year - 1980;
        int leapDays = years / 4;
        return LocalDate.of(year, month, (int) (dayIn1980 + 0.242194 * years - leapDays));
    }

    private static Yearly yearly(String name, int month, int day, int from, int to) {
        return new Yearly(name, MonthDay.of(month, day), from, to);
    }
}
