package org.norishiro.casework.usecase;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.TimelineSource;
import org.norishiro.casework.TimelineSource.Event;
import org.norishiro.casework.TimelineSource.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows all that happened around a case in one line of time (経過), from every module that knows something. */
@Component
public class ShowTimeline {
    private static final Comparator<Event> OLDEST_FIRST =
            Comparator.comparing(Event::on).thenComparing(event -> event.at() == null ? LocalTime.MAX : event.at());

    private final CaseViews cases;
    private final List<TimelineSource> sources;
    private final AuditTrail trail;

    ShowTimeline(CaseViews cases, List<TimelineSource> sources, AuditTrail trail) {
        this.cases = cases;
        this.sources = sources;
        this.trail = trail;
    }

    /** @param kinds empty: every kind */
    public record Query(
            CaseId of,
            List<Kind> kinds,
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean oldestFirst) {
        boolean wants(Event event) {
            return (kinds.isEmpty() || kinds.contains(event.kind()))
                    && (from == null || !event.on().isBefore(from))
                    && (until == null || !event.on().isAfter(until))
                    && (words.isEmpty() || (event.title() + event.text() + event.by()).contains(words));
        }
    }

    /** @param total how many events there are without filters */
    public record Timeline(CaseHead head, List<Event> events, int total) {}

    @Transactional
    public Optional<Timeline> show(Query query) {
        var id = query.of();
        return cases.head(id).map(head -> {
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "経過");
            var all =
                    sources.stream().flatMap(each -> each.eventsOf(id).stream()).toList();
            var order = query.oldestFirst() ? OLDEST_FIRST : OLDEST_FIRST.reversed();
            return new Timeline(
                    head, all.stream().filter(query::wants).sorted(order).toList(), all.size());
        });
    }
}
