package org.norishiro.directory;

import static java.util.regex.Pattern.compile;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The days of a line of opening hours: 平日, 月〜金, 土日祝, 第2・第4水, 12/29〜1/3, 2026/12/1〜12/5, 令和8年12月1日, 年末年始. */
final class OpeningDaysText {
    private static final String WEEK = "月火水木金土日";
    private static final String YEAR = "(?:\\d{4}[/.年-]|(?:令和|R)(?:\\d{1,2}|元)[/.年-])";
    private static final String DATE = "(\\d{1,2})[/.月-](\\d{1,2})日?";
    private static final Pattern DATED =
            compile("(" + YEAR + ")" + DATE + "(?:~(" + YEAR + ")?(?:(\\d{1,2})[/.月-])?(\\d{1,2})日?)?");
    private static final Pattern YEARLY = compile(DATE + "(?:~(?:(\\d{1,2})[/.月-])?(\\d{1,2})日?)?");
    private static final Pattern OF_THE_MONTH = compile("((?:第[1-5][・,、と]?)+)([" + WEEK + "])");
    private static final Pattern FROM_TO = compile("([" + WEEK + "])~([" + WEEK + "])");
    private static final Pattern SOME = compile("[" + WEEK + "]");
    private static final Pattern BETWEEN = compile("[ ・,、と:]|及び|毎週|毎月");
    private static final int REIWA = 2018;

    private final String text;
    private final List<OpeningDays> days = new ArrayList<>();
    private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    private int at;

    private OpeningDaysText(String text) {
        this.text = text;
    }

    /** Empty if a part of it is no day. */
    static List<OpeningDays> read(String written) {
        var text = written.replaceAll("曜日?", "").replaceAll("\\((?:[" + WEEK + "])\\)", "");
        var reading = new OpeningDaysText(text);
        try {
            return reading.all() ? reading.found() : List.of();
        } catch (DateTimeException noSuchDay) {
            return List.of();
        }
    }

    private List<OpeningDays> found() {
        if (!weekdays.isEmpty()) days.add(new OpeningDays.Weekdays(Set.copyOf(weekdays)));
        return List.copyOf(days);
    }

    private boolean all() {
        while (at < text.length()) {
            if (!next(BETWEEN, m -> {}) && !one()) return false;
        }
        return true;
    }

    private boolean one() {
        return word("平日", new OpeningDays.Office())
                || word("祝日", new OpeningDays.PublicHolidays())
                || word("祝", new OpeningDays.PublicHolidays())
                || word("年末年始", new OpeningDays.Yearly(MonthDay.of(12, 29), MonthDay.of(1, 3)))
                || next(compile("毎日"), m -> weekdays.addAll(EnumSet.allOf(DayOfWeek.class)))
                || next(DATED, m -> days.add(dated(m)))
                || next(YEARLY, m -> days.add(yearly(m)))
                || next(OF_THE_MONTH, m -> days.add(ofTheMonth(m)))
                || next(FROM_TO, this::fromTo)
                || next(SOME, m -> weekdays.add(weekday(m.group())));
    }

    private boolean word(String word, OpeningDays meant) {
        return next(compile(word), m -> days.add(meant));
    }

    private boolean next(Pattern pattern, Consumer<Matcher> found) {
        var m = pattern.matcher(text).region(at, text.length());
        if (!m.lookingAt()) return false;
        found.accept(m);
        at = m.end();
        return true;
    }

    private void fromTo(Matcher m) {
        var last = weekday(m.group(2));
        for (var day = weekday(m.group(1)); ; day = day.plus(1)) {
            weekdays.add(day);
            if (day == last) return;
        }
    }

    private static OpeningDays ofTheMonth(Matcher m) {
        var nth = m.group(1)
                .chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> digit - '0')
                .collect(Collectors.toUnmodifiableSet());
        return new OpeningDays.OfTheMonth(nth, weekday(m.group(2)));
    }

    private static OpeningDays yearly(Matcher m) {
        var from = MonthDay.of(number(m.group(1)), number(m.group(2)));
        if (m.group(4) == null) return new OpeningDays.Yearly(from, from);
        var month = m.group(3) == null ? from.getMonthValue() : number(m.group(3));
        return new OpeningDays.Yearly(from, MonthDay.of(month, number(m.group(4))));
    }

    private static OpeningDays dated(Matcher m) {
        var from = LocalDate.of(year(m.group(1)), number(m.group(2)), number(m.group(3)));
        if (m.group(6) == null) return new OpeningDays.Dated(from, from);
        var month = m.group(5) == null ? from.getMonthValue() : number(m.group(5));
        var inYear = m.group(4) == null ? from.getYear() : year(m.group(4));
        var until = LocalDate.of(inYear, month, number(m.group(6)));
        var overNewYear = m.group(4) == null && until.isBefore(from);
        return new OpeningDays.Dated(from, overNewYear ? until.plusYears(1) : until);
    }

    private static int year(String written) {
        var digits = written.replaceAll("[^\\d元]", "");
        if (written.matches("\\d{4}.")) return number(digits);
        return REIWA + (digits.equals("元") ? 1 : number(digits));
    }

    private static DayOfWeek weekday(String written) {
        return DayOfWeek.of(WEEK.indexOf(written) + 1);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
