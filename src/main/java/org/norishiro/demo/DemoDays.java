package org.norishiro.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.calendar.PartialDate;
import org.norishiro.demo.Rows.Row;

/**
 * Dates as the tables of the demonstration give them: in days from the day it is loaded ({@code -12}, {@code 0}, {@code 3}), so
 * that something is overdue, due today and due this week on any day. They fall on business days, except today itself. What
 * happened long ago is written out.
 */
record DemoDays(LocalDate today) {

    LocalDate day(String text) {
        if (text.length() == 10 && text.charAt(4) == '-') return LocalDate.parse(text);
        var off = Integer.parseInt(text);
        var day = today.plusDays(off);
        if (off == 0) return day;
        if (off > 0) return BusinessDays.onOrAfter(day);
        return BusinessDays.isBusinessDay(day) ? day : BusinessDays.plus(day, -1);
    }

    LocalDate day(Row row, String column) {
        return day(row.get(column));
    }

    @Nullable
    LocalDate dayOrNull(Row row, String column) {
        return row.has(column) ? day(row.get(column)) : null;
    }

    OffsetDateTime moment(String day, String time) {
        return day(day).atTime(LocalTime.parse(time)).atZone(JapaneseTime.ZONE).toOffsetDateTime();
    }

    /** At ten in the morning: the tables give the day only. */
    @Nullable
    OffsetDateTime momentOrNull(Row row, String column) {
        return row.has(column) ? moment(row.get(column), "10:00") : null;
    }

    /** 「83」 has a birthday of its own, 「80代」 and 「52ごろ」 are as somebody said, and nothing is 未確認. */
    PartialDate born(String age, String key) {
        if (age.isEmpty()) return PartialDate.notAsked();
        if (age.equals("不明")) return PartialDate.notKnown();
        var years = Integer.parseInt(age.replaceAll("\\D", ""));
        if (age.endsWith("代")) return new PartialDate.Aged(years, years + 9, false, today);
        if (age.endsWith("ごろ")) return new PartialDate.Year(today.getYear() - years, true);
        return PartialDate.on(today.minusYears(years).minusDays(1 + Math.floorMod(key.hashCode(), 360)));
    }
}
