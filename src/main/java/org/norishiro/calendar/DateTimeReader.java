package org.norishiro.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a typed moment into its day, read by {@link DateReader}, and its time of day. */
final class DateTimeReader {
    private static final Set<String> NOW = Set.of("今", "いま", "現在", "NOW");
    private static final Pattern DISTANCE = Pattern.compile("(?<n>\\d{1,4})(?<unit>分|時間)(?<side>前|後)");
    private static final Pattern MOMENT = Pattern.compile(
            "(?<date>.*?)(?<!\\d)(?:(?<=\\d)T)?"
                    + "(?<half>午前|午後|AM|PM)? ?(?<hour>\\d{1,2}) ?(?::(?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?|時 ?(?:(?<fun>\\d{1,2})分|(?<han>半))?)");

    private final LocalDateTime now;

    DateTimeReader(LocalDateTime now) {
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Reads text that went through {@link Typed#spaced}. */
    DateTimeReading read(String text) {
        if (NOW.contains(text)) return new DateTimeReading.Read(now, null);
        Matcher distance = DISTANCE.matcher(text);
        if (distance.matches()) return at(distance);
        Matcher moment = MOMENT.matcher(text);
        if (!moment.matches()) return withoutTime(text);
        String day = moment.group("date").strip();
        if (day.endsWith("T")) day = day.substring(0, day.length() - 1);
        return onDay(day.replace(" ", ""), moment);
    }

    private DateTimeReading at(Matcher distance) {
        int n = Integer.parseInt(distance.group("n")) * (distance.group("side").equals("前") ? -1 : 1);
        return new DateTimeReading.Read(
                distance.group("unit").equals("分") ? now.plusMinutes(n) : now.plusHours(n), null);
    }

    private DateTimeReading withoutTime(String text) {
        return switch (reader().read(text.replace(" ", ""))) {
            case DateReading.Read _ -> new DateTimeReading.Impossible("時刻がありません");
            case DateReading.Impossible(var message) -> new DateTimeReading.Impossible(message);
            case DateReading.Unreadable() -> new DateTimeReading.Unreadable();
        };
    }

    private DateTimeReading onDay(String day, Matcher time) {
        DateReading date = day.isEmpty() ? new DateReading.Read(now.toLocalDate(), null) : reader().read(day);
        return switch (date) {
            case DateReading.Read(var on, var note) -> {
                int hour = hour(time);
                int minute = minute(time);
                yield hour > 23 || minute > 59
                        ? new DateTimeReading.Impossible("%s時%02d分はありません".formatted(time.group("hour"), minute))
                        : new DateTimeReading.Read(on.atTime(hour, minute), note);
            }
            case DateReading.Impossible(var message) -> new DateTimeReading.Impossible(message);
            case DateReading.Unreadable() -> new DateTimeReading.Unreadable();
        };
    }

    /** 午前12時 is midnight and 午後12時 noon for most people; 午後2時 is 14. */
    private static int hour(Matcher time) {
        int hour = Integer.parseInt(time.group("hour"));
        String half = time.group("half");
        if (half == null || hour > 12) return hour;
        boolean afternoon = half.equals("午後") || half.equals("PM");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static int minute(Matcher time) {
        if (time.group("minute") != null) return Integer.parseInt(time.group("minute"));
        if (time.group("fun") != null) return Integer.parseInt(time.group("fun"));
        return time.group("han") != null ? 30 : 0;
    }

    private DateReader reader() {
        LocalDate today = now.toLocalDate();
        return new DateReader(today);
    }
}
