package org.norishiro.calendar;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads dates as people say them on a given day: by name, by distance, by weekday, without the year. */
final class DateReader {
    private static final int HALF_A_YEAR = 183;
    private static final int CLOSE_YEARS = 5;

    private static final Map<String, Integer> DAYS = Map.ofEntries(
            entry("今日", 0),
            entry("本日", 0),
            entry("きょう", 0),
            entry("当日", 0),
            entry("昨日", -1),
            entry("きのう", -1),
            entry("前日", -1),
            entry("おととい", -2),
            entry("一昨日", -2),
            entry("明日", 1),
            entry("あす", 1),
            entry("あした", 1),
            entry("翌日", 1),
            entry("あさって", 2),
            entry("明後日", 2),
            entry("しあさって", 3));
    private static final Map<String, Integer> WEEKS =
            Map.of("先々週", -2, "先週", -1, "前週", -1, "今週", 0, "来週", 1, "翌週", 1, "再来週", 2);
    private static final Map<String, Integer> MONTHS =
            Map.of("先々月", -2, "先月", -1, "前月", -1, "今月", 0, "当月", 0, "来月", 1, "翌月", 1, "再来月", 2);
    private static final Map<String, Integer> YEARS =
            Map.of("おととし", -2, "一昨年", -2, "去年", -1, "昨年", -1, "今年", 0, "本年", 0, "来年", 1, "翌年", 1, "再来年", 2);

    private static final Pattern WEEKDAY_IN_BRACKETS =
            Pattern.compile("(?<date>.+)\\((?<weekday>[月火水木金土日])(?:曜日?)?[・.]?(?:祝日?|休日?|振休)?\\)");
    private static final Pattern WEEKDAY_BEHIND =
            Pattern.compile("(?<date>.*[\\d日])(?<weekday>(?<=日)[月火水木金土日]$|[火水木金土]$|[月火水木金土日](?=曜日?$))(?:曜日?)?");
    private static final Pattern SIGNED = Pattern.compile("[+-]\\d{1,4}");
    private static final Pattern DISTANCE =
            Pattern.compile("(?<n>\\d{1,5})(?<unit>日|週間?|[か箇ヶヵケカ]月|年)(?<side>前|後)(?:\\([^()]*\\))?");
    private static final Pattern DAY_OF_WEEK = Pattern.compile("(?<week>次|.{1,2}週)の?(?<weekday>[月火水木金土日])(?:曜日?)?");
    private static final Pattern END_OF_MONTH = Pattern.compile("(?<month>.{1,2}月|月)の?末日?");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(?<month>.{1,2}月)の?(?<day>\\d{1,2})日");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("(?<year>.{1,4}?[年し])の?(?<rest>\\d{1,2}[月/.-].+)");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<year>\\d{1,2})(?:年|%1$s)(?<month>\\d{1,2})(?:月|%1$s)(?<day>\\d{1,2})日?"
                    .formatted(WrittenDate.SEPARATOR));
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("(?<month>\\d{1,2})(?:月|%1$s)(?<day>\\d{1,2})日?|(?<mm>\\d{2})(?<dd>\\d{2})"
                    .formatted(WrittenDate.SEPARATOR));

    private final LocalDate today;

    DateReader(LocalDate today) {
        this.today = today;
    }

    /** Reads text that went through {@link Typed#joined}. */
    DateReading read(String text) {
        Matcher weekday = WEEKDAY_IN_BRACKETS.matcher(text);
        if (!weekday.matches()) weekday = WEEKDAY_BEHIND.matcher(text);
        if (!weekday.matches()) return date(text);
        DateReading reading = date(weekday.group("date"));
        return reading instanceof DateReading.Read read ? checked(read, weekday.group("weekday")) : reading;
    }

    private static DateReading checked(DateReading.Read read, String weekday) {
        String right = JapaneseDates.weekday(read.date());
        if (right.equals(weekday)) return read;
        String note = "%d月%d日は%s曜日です。"
                .formatted(read.date().getMonthValue(), read.date().getDayOfMonth(), right);
        return new DateReading.Read(read.date(), read.note() == null ? note : read.note() + note);
    }

    private DateReading date(String text) {
        return relative(text)
                .<DateReading>map(date -> new DateReading.Read(date, null))
                .or(() -> dayOfNamedMonth(text))
                .or(() -> dayOfNamedYear(text))
                .or(() -> WrittenDate.read(text).map(DateReader::whole))
                .or(() -> shortYear(text))
                .or(() -> monthAndDay(text))
                .orElseGet(DateReading.Unreadable::new);
    }

    private static DateReading whole(WrittenDate written) {
        return switch (written) {
            case WrittenDate.Exact(var date, var note) -> new DateReading.Read(date, note);
            case WrittenDate.Month _ -> new DateReading.Impossible("日がありません");
            case WrittenDate.Year _ -> new DateReading.Impossible("月と日がありません");
            case WrittenDate.Impossible(var message) -> new DateReading.Impossible(message);
        };
    }

    private Optional<LocalDate> relative(String text) {
        if (DAYS.containsKey(text)) return Optional.of(today.plusDays(DAYS.get(text)));
        if (SIGNED.matcher(text).matches()) return Optional.of(today.plusDays(Integer.parseInt(text)));
        if (text.equals("年度末")) return Optional.of(FiscalYear.of(today).end());
        return distance(text).or(() -> dayOfWeek(text)).or(() -> endOfMonth(text));
    }

    private Optional<LocalDate> distance(String text) {
        Matcher m = DISTANCE.matcher(text);
        if (!m.matches()) return Optional.empty();
        int n = Integer.parseInt(m.group("n")) * (m.group("side").equals("前") ? -1 : 1);
        Period period = switch (m.group("unit").charAt(0)) {
            case '日' -> Period.ofDays(n);
            case '週' -> Period.ofWeeks(n);
            case '年' -> Period.ofYears(n);
            default -> Period.ofMonths(n);
        };
        return Optional.of(today.plus(period)).filter(DateReader::inRange);
    }

    /** Weeks begin on Monday. */
    private Optional<LocalDate> dayOfWeek(String text) {
        Matcher m = DAY_OF_WEEK.matcher(text);
        if (!m.matches()) return Optional.empty();
        DayOfWeek weekday = DayOfWeek.of("月火水木金土日".indexOf(m.group("weekday")) + 1);
        if (m.group("week").equals("次")) return Optional.of(today.with(TemporalAdjusters.next(weekday)));
        return Optional.ofNullable(WEEKS.get(m.group("week")))
                .map(weeks -> today.plusWeeks(weeks).with(weekday));
    }

    private Optional<LocalDate> endOfMonth(String text) {
        Matcher m = END_OF_MONTH.matcher(text);
        if (!m.matches()) return Optional.empty();
        return month(m.group("month").equals("月") ? "今月" : m.group("month")).map(YearMonth::atEndOfMonth);
    }

    private Optional<DateReading> dayOfNamedMonth(String text) {
        Matcher m = DAY_OF_MONTH.matcher(text);
        if (!m.matches()) return Optional.empty();
        return month(m.group("month"))
                .flatMap(month -> WrittenDate.read(month + "-" + m.group("day")))
                .map(DateReader::whole);
    }

    private Optional<DateReading> dayOfNamedYear(String text) {
        Matcher m = DAY_OF_YEAR.matcher(text);
        if (!m.matches() || !YEARS.containsKey(m.group("year"))) return Optional.empty();
        int year = today.getYear() + YEARS.get(m.group("year"));
        return WrittenDate.read(year + "年" + m.group("rest")).map(DateReader::whole);
    }

    private Optional<YearMonth> month(String name) {
        return Optional.ofNullable(MONTHS.get(name))
                .map(months -> YearMonth.from(today).plusMonths(months));
    }

    /** 8.11.20 is the era of today, 26/11/20 the century, whichever is close to today. */
    private Optional<DateReading> shortYear(String text) {
        Matcher m = SHORT_YEAR.matcher(text);
        if (!m.matches()) return Optional.empty();
        int typed = Integer.parseInt(m.group("year"));
        int inEra = Era.at(today).map(era -> era.gregorianYear(typed)).orElse(typed);
        int inCentury = today.getYear() / 100 * 100 + typed;
        return Stream.of(inEra, inCentury)
                .filter(year -> Math.abs(year - today.getYear()) <= CLOSE_YEARS)
                .findFirst()
                .flatMap(year -> WrittenDate.read("%d-%s-%s".formatted(year, m.group("month"), m.group("day"))))
                .map(DateReader::whole);
    }

    /** Without a year the nearest such day is meant, in December often one of next year. */
    private Optional<DateReading> monthAndDay(String text) {
        Matcher m = MONTH_AND_DAY.matcher(text);
        if (!m.matches()) return Optional.empty();
        int month = Integer.parseInt(m.group("month") != null ? m.group("month") : m.group("mm"));
        int day = Integer.parseInt(m.group("day") != null ? m.group("day") : m.group("dd"));
        return Optional.of(nearest(month, day));
    }

    private DateReading nearest(int month, int day) {
        if (month < 1 || month > 12) return new DateReading.Impossible(month + "月はありません");
        if (day < 1 || day > YearMonth.of(2000, month).lengthOfMonth()) {
            return new DateReading.Impossible("%d月%d日はありません".formatted(month, day));
        }
        MonthDay wanted = MonthDay.of(month, day);
        return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .filter(wanted::isValidYear)
                .mapToObj(wanted::atYear)
                .filter(date -> distance(date) <= HALF_A_YEAR)
                .min(Comparator.comparingLong(this::distance))
                .<DateReading>map(date -> new DateReading.Read(date, noteOnYear(date)))
                .orElseGet(() -> new DateReading.Impossible(
                        "%s%d月%d日はありません".formatted(JapaneseDates.year(today.getYear()), month, day)));
    }

    private @Nullable String noteOnYear(LocalDate date) {
        return date.getYear() == today.getYear() ? null : "年がないので、いちばん近い日と読みました。";
    }

    private long distance(LocalDate date) {
        return Math.abs(ChronoUnit.DAYS.between(today, date));
    }

    private static boolean inRange(LocalDate date) {
        return WrittenDate.FIRST_YEAR <= date.getYear() && date.getYear() <= WrittenDate.LAST_YEAR;
    }
}
