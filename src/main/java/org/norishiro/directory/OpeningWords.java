package org.norishiro.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.norishiro.calendar.Holidays;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.OpeningHours.Now;

/** Opening hours as screens say them. */
public final class OpeningWords {
    private static final int WEEK = 7;

    private OpeningWords() {}

    /** One of the days to come. */
    public record Day(String label, String hours, boolean today) {}

    /** Whether one can turn to it now, and if not, from when on; empty if nobody has said. */
    public static String now(OpeningHours hours, LocalDateTime now) {
        return switch (hours.at(now)) {
            case Now.Unsaid() -> "";
            case Now.Open(var until) -> until == null ? "いま受付中（24時間）" : "いま受付中。" + at(until, now) + "まで";
            case Now.Closed(var opens) -> opens == null ? "いまは受付の時間外です" : "いまは時間外。次は" + at(opens, now) + "から";
        };
    }

    private static String at(LocalDateTime moment, LocalDateTime now) {
        var time = JapaneseDates.time(moment.toLocalTime());
        var day = moment.toLocalDate();
        if (day.equals(now.toLocalDate())) return "今日" + time;
        return day.equals(now.toLocalDate().plusDays(1)) ? "明日" + time : JapaneseDates.monthDay(day) + time;
    }

    /** Today and the six days after it, as the rules come out: what staff check their rules by. */
    public static List<Day> week(OpeningHours hours, LocalDate today) {
        return today.datesUntil(today.plusDays(WEEK))
                .map(day -> new Day(label(day), on(hours, day), day.equals(today)))
                .toList();
    }

    private static String label(LocalDate day) {
        return JapaneseDates.monthDay(day)
                + Holidays.name(day).map(name -> "・" + name).orElse("");
    }

    private static String on(OpeningHours hours, LocalDate day) {
        var spans = hours.on(day);
        return spans.isEmpty()
                ? "休み"
                : spans.stream().map(OpeningHours.Span::toString).collect(Collectors.joining("、"));
    }
}
