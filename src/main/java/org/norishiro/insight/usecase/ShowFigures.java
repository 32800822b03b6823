package org.norishiro.insight.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.insight.model.Counting;
import org.norishiro.insight.model.Figures;
import org.norishiro.insight.model.Flow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at the figures of a fiscal year. */
@Component
public class ShowFigures {
    private final Counting counting;
    private final AuditTrail trail;
    private final Clock clock;

    ShowFigures(Counting counting, AuditTrail trail, Clock clock) {
        this.counting = counting;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param current the fiscal year of today */
    public record Shown(Figures figures, Flow flow, FiscalYear current) {}

    /** @param year null: the one of today */
    @Transactional
    public Shown show(@Nullable FiscalYear year) {
        var current = FiscalYear.of(LocalDate.now(clock));
        trail.viewed(Subject.all("figures"), "集計");
        var wanted = year == null ? current : year;
        return new Shown(counting.figures(wanted), counting.flow(wanted), current);
    }
}
