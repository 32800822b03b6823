package org.norishiro.plan.usecase;

import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.TimelineSource;
import org.springframework.stereotype.Component;

/** What happened to the plans of a case, for its timeline. */
@Component
class PlanTimeline implements TimelineSource {
    private final PlanReadings readings;

    PlanTimeline(PlanReadings readings) {
        this.readings = readings;
    }

    @Override
    public List<Event> eventsOf(CaseId about) {
        return readings.happened(about).stream()
                .map(it -> new Event(
                        Kind.PLAN,
                        it.at().toLocalDate(),
                        it.timed() ? it.at().toLocalTime() : null,
                        it.title(),
                        it.text(),
                        it.by(),
                        it.role() == null ? "/cases/" + about + "/plans/" + it.plan() : "/plan-roles/" + it.role()))
                .toList();
    }
}
