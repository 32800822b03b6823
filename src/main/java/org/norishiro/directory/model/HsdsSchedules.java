package org.norishiro.directory.model;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.directory.OpeningDays;
import org.norishiro.directory.OpeningHours.Rule;
import org.norishiro.directory.OpeningHours.Span;

/**
 * Opening hours in the schedules of HSDS, which know weeks and months and nothing of holidays, of days of every year, or of being closed:
 * each line stands in the description as it is written, and beside it whatever the published columns can say.
 */
final class HsdsSchedules {
    private static final String JAPAN = "9";
    private static final String LAST_SECOND = "23:59:59";
    private static final int DAY = 24 * 60;

    private HsdsSchedules() {}

    static List<Map<String, String>> of(Provided it) {
        var schedules = new ArrayList<Map<String, String>>();
        if (it.opening().isUnsaid() && !it.hours().isEmpty()) schedules.add(Map.of("description", it.hours()));
        for (var rule : it.opening().rules()) schedules.addAll(of(rule));
        if (!it.hoursNote().isEmpty()) schedules.add(Map.of("description", it.hoursNote()));
        return schedules;
    }

    private static List<Map<String, String>> of(Rule rule) {
        var days = rule.days().stream().map(HsdsSchedules::days).toList();
        if (rule.spans().isEmpty() || days.stream().anyMatch(Map::isEmpty))
            return List.of(Map.of("description", rule.written()));
        return days.stream()
                .flatMap(day -> rule.spans().stream().map(span -> schedule(rule, day, span)))
                .toList();
    }

    private static Map<String, String> schedule(Rule rule, Map<String, String> days, Span span) {
        var cells = new LinkedHashMap<>(days);
        cells.put("timezone", JAPAN);
        cells.put("description", rule.written());
        cells.put("opens_at", span.from() + ":00");
        var ends = span.from().toSecondOfDay() / 60 + span.minutes();
        cells.put(
                "closes_at",
                ends == DAY || span.minutes() == DAY ? LAST_SECOND : span.from().plusMinutes(span.minutes()) + ":00");
        return cells;
    }

    /** Empty where the columns cannot say it. */
    private static Map<String, String> days(OpeningDays days) {
        return switch (days) {
            case OpeningDays.Weekdays(var weekdays) -> weekly(weekdays.stream());
            case OpeningDays.Office() -> {
                var cells = new LinkedHashMap<>(weekly(Stream.of(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY)));
                cells.put("notes", "祝日と12月29日から1月3日までは休み");
                yield cells;
            }
            case OpeningDays.OfTheMonth(var nth, var weekday) ->
                Map.of(
                        "freq",
                        "MONTHLY",
                        "byday",
                        nth.stream().sorted().map(each -> each + code(weekday)).collect(Collectors.joining(",")));
            case OpeningDays.Dated(var from, var until) ->
                Map.of("valid_from", from.toString(), "valid_to", until.toString());
            case OpeningDays.PublicHolidays holidays -> Map.of();
            case OpeningDays.Yearly yearly -> Map.of();
        };
    }

    private static Map<String, String> weekly(Stream<DayOfWeek> days) {
        return Map.of(
                "freq",
                "WEEKLY",
                "byday",
                days.sorted().map(HsdsSchedules::code).collect(Collectors.joining(",")));
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
