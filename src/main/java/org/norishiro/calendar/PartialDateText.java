package org.norishiro.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stored form of {@link PartialDate}, read back. */
final class PartialDateText {
    private static final Pattern DATE =
            Pattern.compile("(?<year>\\d{4})(?<month>-\\d{2})?(?<day>-\\d{2})?(?<about>~)?");
    private static final Pattern AGED =
            Pattern.compile("(?<youngest>\\d{1,3})-(?<oldest>\\d{1,3})(?<about>~)?@(?<asOf>\\d{4}-\\d{2}-\\d{2})");

    private PartialDateText() {}

    static PartialDate read(String text) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) return date(date);
        Matcher aged = AGED.matcher(text);
        if (aged.matches()) {
            return new PartialDate.Aged(
                    Integer.parseInt(aged.group("youngest")),
                    Integer.parseInt(aged.group("oldest")),
                    aged.group("about") != null,
                    LocalDate.parse(aged.group("asOf")));
        }
        return Arrays.stream(PartialDate.Missing.values())
                .filter(missing -> missing.toText().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not the text of a partial date"));
    }

    private static PartialDate date(Matcher m) {
        boolean about = m.group("about") != null;
        String year = m.group("year");
        if (m.group("month") == null) return new PartialDate.Year(Integer.parseInt(year), about);
        String month = year + m.group("month");
        if (m.group("day") == null) return new PartialDate.Month(YearMonth.parse(month), about);
        return new PartialDate.Day(LocalDate.parse(month + m.group("day")), about);
    }
}
