package org.norishiro.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 受付の時間: when an agency can be reached, one rule a line, as staff write it (「平日 8:30〜17:15」「12/29〜1/3 休み」). Of the rules that
 * speak of a day the most particular one holds: a date before a day of every year, that before holidays, those before the second
 * Wednesday of a month, and that before plain weekdays. Rules as particular as each other add up, but 休み wins.
 */
public record OpeningHours(List<Rule> rules) {
    /** One line. No spans: closed on these days. */
    public record Rule(List<OpeningDays> days, List<Span> spans, String written) {
        private int particularityOn(LocalDate day) {
            return days.stream()
                    .filter(each -> each.include(day))
                    .mapToInt(OpeningDays::particularity)
                    .max()
                    .orElse(0);
        }
    }

    /** @param minutes how long: it may end on the next day (「22:00〜翌6:00」) */
    public record Span(LocalTime from, int minutes) {
        static final int DAY = 24 * 60;

        LocalDateTime beginsOn(LocalDate day) {
            return day.atTime(from);
        }

        LocalDateTime endsOn(LocalDate day) {
            return beginsOn(day).plusMinutes(minutes);
        }

        @Override
        public String toString() {
            if (minutes == DAY) return "24時間";
            var end = from.toSecondOfDay() / 60 + minutes;
            return clock(from.toSecondOfDay() / 60) + "〜" + (end > DAY ? "翌" + clock(end - DAY) : clock(end));
        }

        private static String clock(int minuteOfDay) {
            return "%d:%02d".formatted(minuteOfDay / 60, minuteOfDay % 60);
        }
    }

    /** Whether one can turn to it at a moment. */
    public sealed interface Now {
        /** Nobody has said when it is open. */
        record Unsaid() implements Now {}

        /** @param until null: around the clock, today and tomorrow */
        record Open(@Nullable LocalDateTime until) implements Now {}

        /** @param opens null: not within a month */
        record Closed(@Nullable LocalDateTime opens) implements Now {}
    }

    private static final int MONTH = 31;
    private static final OpeningHours UNSAID = new OpeningHours(List.of());

    public OpeningHours {
        rules = List.copyOf(rules);
    }

    public static OpeningHours unsaid() {
        return UNSAID;
    }

    /** What was kept; words that are no rules (kept before there were any) say nothing of when it is open. */
    public static OpeningHours kept(String text) {
        return OpeningHoursText.read(text) instanceof OpeningHoursText.Reading.Read(var hours) ? hours : UNSAID;
    }

    /** As it was written, a rule a line. */
    public String text() {
        return rules.stream().map(Rule::written).collect(Collectors.joining("\n"));
    }

    public boolean isUnsaid() {
        return rules.isEmpty();
    }

    /** In the order of the clock; empty on a day on which it is closed. */
    public List<Span> on(LocalDate day) {
        var particular =
                rules.stream().mapToInt(rule -> rule.particularityOn(day)).max().orElse(0);
        var speaking = particular == 0
                ? List.<Rule>of()
                : rules.stream()
                        .filter(rule -> rule.particularityOn(day) == particular)
                        .toList();
        if (speaking.stream().anyMatch(rule -> rule.spans().isEmpty())) return List.of();
        return speaking.stream()
                .flatMap(rule -> rule.spans().stream())
                .distinct()
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    public Now at(LocalDateTime moment) {
        if (isUnsaid()) return new Now.Unsaid();
        return end(moment)
                .<Now>map(end -> new Now.Open(aroundTheClock(moment) ? null : end))
                .orElseGet(() -> new Now.Closed(next(moment)));
    }

    private boolean aroundTheClock(LocalDateTime moment) {
        var today = moment.toLocalDate();
        return Stream.of(today, today.plusDays(1))
                .allMatch(day -> on(day).stream().anyMatch(span -> span.minutes() == Span.DAY));
    }

    /** The end of what is open at the moment: of today's spans, or of one of yesterday that reaches into today. */
    private Optional<LocalDateTime> end(LocalDateTime moment) {
        var today = moment.toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .flatMap(day -> on(day).stream()
                        .filter(span -> !moment.isBefore(span.beginsOn(day)) && moment.isBefore(span.endsOn(day)))
                        .map(span -> span.endsOn(day)))
                .max(Comparator.naturalOrder());
    }

    private @Nullable LocalDateTime next(LocalDateTime moment) {
        var today = moment.toLocalDate();
        return today.datesUntil(today.plusDays(MONTH))
                .flatMap(day -> on(day).stream().map(span -> span.beginsOn(day)))
                .filter(moment::isBefore)
                .findFirst()
                .orElse(null);
    }
}
