package org.norishiro.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date with its year as it stands on paper, in 和暦 or 西暦, perhaps without day or month. Years that an era never had
 * (平成32年, 昭和64年1月8日) stand on real papers: they are converted, with a note that says so.
 */
sealed interface WrittenDate {
    record Exact(LocalDate date, @Nullable String note) implements WrittenDate {}

    record Month(YearMonth month, @Nullable String note) implements WrittenDate {}

    record Year(int year, @Nullable String note) implements WrittenDate {}

    record Impossible(String message) implements WrittenDate {}

    int FIRST_YEAR = 1800;
    int LAST_YEAR = 2199;
    String SEPARATOR = "[./,、。・-]";

    Pattern BRACKETED = Pattern.compile("(?<before>[^()]+)\\((?<inside>[^()]+)\\)(?<after>[^()]*)");
    Pattern BOTH_ERAS = Pattern.compile("[^・]+年・(?=[明大昭平令])");
    Pattern WITH_ERA = Pattern.compile("(?<era>明治|大正|昭和|平成|令和|[明大昭平令MTSHR])[.-]?(?<year>元|\\d{1,3})"
            + "(?:(?:年|%1$s)(?:(?<month>\\d{1,2})(?:(?:月|%1$s)(?:(?<day>\\d{1,2})日?)?)?)?)?".formatted(SEPARATOR));
    Pattern WESTERN = Pattern.compile(
            "(?:西暦)?(?<year>\\d{4})(?:(?:年|%1$s)(?:(?<month>\\d{1,2})(?:(?:月|%1$s)(?:(?<day>\\d{1,2})日?)?)?)?)?"
                    .formatted(SEPARATOR));
    Pattern DIGITS_WITH_ERA = Pattern.compile("(?<era>[明大昭平令MTSHR])(?<year>\\d{2})(?<month>\\d{2})(?<day>\\d{2})?");
    Pattern DIGITS = Pattern.compile("(?<year>(?:1[89]|2[01])\\d{2})(?<month>\\d{2})(?<day>\\d{2})?");
    Pattern DIGITS_WITH_ERA_NUMBER = Pattern.compile("(?<era>[1-5])(?<year>\\d{2})(?<month>\\d{2})(?<day>\\d{2})");

    /** Reads text that went through {@link Typed#joined}; empty if no year is found in it. */
    static Optional<WrittenDate> read(String text) {
        Matcher bracketed = BRACKETED.matcher(text);
        if (!bracketed.matches()) return bare(text);
        String before = bracketed.group("before");
        String inside = bracketed.group("inside");
        String after = bracketed.group("after");
        Optional<WrittenDate> outer = bare(before + after);
        Optional<WrittenDate> inner = bare(
                inside.endsWith("年") || after.isEmpty() || after.startsWith("年")
                        ? inside + after
                        : inside + "年" + after);
        return outer.flatMap(WrittenDate::firstDay)
                .flatMap(day -> inner.flatMap(WrittenDate::firstDay).filter(other -> !other.equals(day)))
                .<WrittenDate>map(_ -> new Impossible("%sと%sが合いません".formatted(before, inside)))
                .or(() -> outer);
    }

    private static Optional<LocalDate> firstDay(WrittenDate written) {
        return switch (written) {
            case Exact(var date, var _) -> Optional.of(date);
            case Month(var month, var _) -> Optional.of(month.atDay(1));
            case Year(var year, var _) -> Optional.of(LocalDate.of(year, 1, 1));
            case Impossible _ -> Optional.empty();
        };
    }

    private static Optional<WrittenDate> bare(String typed) {
        String text = BOTH_ERAS.matcher(typed).replaceFirst("");
        Matcher m = WITH_ERA.matcher(text);
        if (m.matches()) return inEra(Era.named(m.group("era")), m);
        m = DIGITS_WITH_ERA.matcher(text);
        if (m.matches()) return inEra(Era.named(m.group("era")), m);
        m = DIGITS_WITH_ERA_NUMBER.matcher(text);
        if (m.matches()) return inEra(Era.numbered(number(m.group("era"))), m);
        m = DIGITS.matcher(text);
        if (m.matches()) return Optional.of(western(m));
        m = WESTERN.matcher(text);
        if (!m.matches()) return Optional.empty();
        WrittenDate written = western(m);
        boolean perhapsMonthAndDay = text.length() == 4 && written instanceof Impossible;
        return perhapsMonthAndDay ? Optional.empty() : Optional.of(written);
    }

    private static WrittenDate western(Matcher m) {
        int year = number(m.group("year"));
        return of(null, year + "年", year, m.group("month"), m.group("day"));
    }

    private static Optional<WrittenDate> inEra(Optional<Era> named, Matcher m) {
        return named.map(era -> {
            int year = m.group("year").equals("元") ? 1 : number(m.group("year"));
            String label = era.label() + (year == 1 ? "元" : year) + "年";
            if (year == 0) return new Impossible(label + "はありません");
            boolean lunisolar = era == Era.MEIJI && year < 6 && m.group("month") != null;
            if (lunisolar) return new Impossible("明治5年までは旧暦です。西暦で入力してください");
            return of(era, label, era.gregorianYear(year), m.group("month"), m.group("day"));
        });
    }

    private static WrittenDate of(
            @Nullable Era era, String label, int year, @Nullable String writtenMonth, @Nullable String writtenDay) {
        if (year < FIRST_YEAR || year > LAST_YEAR) return new Impossible(label + "は扱えません");
        if (writtenMonth == null) {
            LocalDate first = LocalDate.of(year, 1, 1);
            return new Year(year, note(era, first, first.plusYears(1).minusDays(1), JapaneseDates.year(year)));
        }
        int month = number(writtenMonth);
        if (month < 1 || month > 12) return new Impossible(month + "月はありません");
        YearMonth inMonth = YearMonth.of(year, month);
        if (writtenDay == null) {
            return new Month(
                    inMonth, note(era, inMonth.atDay(1), inMonth.atEndOfMonth(), JapaneseDates.month(inMonth)));
        }
        int day = number(writtenDay);
        if (!inMonth.isValidDay(day)) return new Impossible("%s%d月%d日はありません".formatted(label, month, day));
        LocalDate date = inMonth.atDay(day);
        return new Exact(date, note(era, date, date, JapaneseDates.plain(date)));
    }

    private static @Nullable String note(@Nullable Era era, LocalDate first, LocalDate last, String readAs) {
        if (era == null) return null;
        LocalDate end = era.lastDay();
        if (end != null && first.isAfter(end))
            return "%sは%sまでです。%sと読みました。".formatted(era.label(), within(era, end), readAs);
        if (last.isBefore(era.firstDay()) && last.getYear() >= Era.FIRST_SOLAR_DAY.getYear()) {
            return "%sは%sからです。%sと読みました。".formatted(era.label(), within(era, era.firstDay()), readAs);
        }
        return null;
    }

    /** 31年4月30日, the era itself left out. */
    private static String within(Era era, LocalDate date) {
        return JapaneseDates.plain(date).substring(era.label().length());
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
