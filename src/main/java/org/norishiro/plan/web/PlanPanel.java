package org.norishiro.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CasePanel;
import org.norishiro.plan.model.Goal;
import org.norishiro.plan.usecase.PlanReadings;
import org.norishiro.plan.usecase.PlanSheet;
import org.norishiro.shell.Parts;
import org.springframework.stereotype.Component;

/** The plan on the case page: goal, period, next look, and how many roles are still open. */
@Component
public class PlanPanel implements CasePanel {
    private static final int PLACE = 120;

    private final PlanReadings readings;
    private final Parts parts;
    private final Clock clock;

    PlanPanel(PlanReadings readings, Parts parts, Clock clock) {
        this.readings = readings;
        this.parts = parts;
        this.clock = clock;
    }

    /** What {@code plan/_panel.jte} needs. */
    public record Summary(PlanSheet plan, LocalDate today) {
        public String goal() {
            return switch (plan.terms().goal()) {
                case Goal.Spoken(var words) -> words;
                case Goal.NotYetSpoken(var reason) -> "まだ話していない（" + reason + "）";
            };
        }

        public String path() {
            return "/cases/" + plan.ofCase() + "/plans/" + plan.id();
        }

        public long unsettled() {
            return plan.standing().stream().filter(role -> role.unsettled()).count();
        }
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Panel> of(CaseId about) {
        var href = "/cases/" + about + "/plans";
        return readings.current(about)
                .map(plan -> new Summary(plan, LocalDate.now(clock)))
                .map(summary -> new Panel("plan", "プラン", href, "プランと役割", parts.of("plan/_panel", summary)));
    }
}
