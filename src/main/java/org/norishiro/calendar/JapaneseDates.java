package org.norishiro.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 和暦. How dates are written on every screen and paper; before 明治6年 in 西暦. */
public final class JapaneseDates {
    private static final String WEEKDAYS = "月火水木金土日";

    private JapaneseDates() {}

    /** 令和8年11月20日（金）. */
    public static String full(LocalDate date) {
        return plain(date) + inBrackets(weekday(date));
    }

    /** 令和8年11月20日. */
    public static String plain(LocalDate date) {
        return longYear(date) + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** R8.11.20（金）, for tables. */
    public static String dense(LocalDate date) {
        return denseDay(date) + inBrackets(weekday(date));
    }

    /** 11月20日（金）, where the year is clear. */
    public static String monthDay(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日" + inBrackets(weekday(date));
    }

    /** R8.11.20 10:14. */
    public static String withTime(LocalDateTime at) {
        return denseDay(at.toLocalDate()) + " " + time(at.toLocalTime());
    }

    /** 10:14. */
    public static String time(LocalTime time) {
        return "%d:%02d".formatted(time.getHour(), time.getMinute());
    }

    /** 令和8年11月; 昭和64年・平成元年1月 where the era changes within the month. */
    public static String month(YearMonth month) {
        return years(month.atDay(1), month.atEndOfMonth()) + month.getMonthValue() + "月";
    }

    /** 令和8年; 昭和64年・平成元年 where the era changes within the year. */
    public static String year(int gregorianYear) {
        return years(LocalDate.of(gregorianYear, 1, 1), LocalDate.of(gregorianYear, 12, 31));
    }

    public static String weekday(LocalDate date) {
        int index = date.getDayOfWeek().getValue() - 1;
        return WEEKDAYS.substring(index, index + 1);
    }

    /** 今日, 昨日, 明日, else the distance together with the day itself: 5日前（11月15日）; in another year with that year. */
    public static String ago(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(date, today);
        if (days == 0) return "今日";
        if (days == 1) return "昨日";
        if (days == -1) return "明日";
        String distance = days > 0 ? days + "日前" : -days + "日後";
        boolean sameYear = date.getYear() == today.getYear();
        return distance + inBrackets(sameYear ? date.getMonthValue() + "月" + date.getDayOfMonth() + "日" : plain(date));
    }

    private static String years(LocalDate first, LocalDate last) {
        return Stream.of(first, last).map(day -> longYear(day) + "年").distinct().collect(Collectors.joining("・"));
    }

    private static String longYear(LocalDate date) {
        return Era.at(date)
                .map(era -> era.label() + (era.yearOf(date) == 1 ? "元" : era.yearOf(date)))
                .orElseGet(() -> String.valueOf(date.getYear()));
    }

    private static String denseDay(LocalDate date) {
        String year = Era.at(date)
                .map(era -> era.letter() + era.yearOf(date))
                .orElseGet(() -> String.valueOf(date.getYear()));
        return year + "." + date.getMonthValue() + "." + date.getDayOfMonth();
    }

    private static String inBrackets(String text) {
        return "（" + text + "）";
    }
}
