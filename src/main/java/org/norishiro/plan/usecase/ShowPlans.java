package org.norishiro.plan.usecase;

import java.util.List;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.plan.model.PlanState;
import org.norishiro.plan.usecase.PlanReadings.PlanLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at the plans of a case, round by round. */
@Component
public class ShowPlans {
    private final Keepers keepers;
    private final PlanReadings readings;
    private final PlanTrail trail;

    ShowPlans(Keepers keepers, PlanReadings readings, PlanTrail trail) {
        this.keepers = keepers;
        this.readings = readings;
        this.trail = trail;
    }

    /** @param mine whether whoever looks shapes the plans */
    public record Shown(CaseCard of, List<PlanLine> plans, boolean mine) {
        public boolean drafting() {
            return plans.stream().anyMatch(plan -> plan.state() == PlanState.DRAFT);
        }
    }

    @Transactional
    public Optional<Shown> show(CaseId of) {
        var found = keepers.reached(of);
        found.ifPresent(card -> trail.viewedPlansOf(card.id()));
        return found.map(card -> new Shown(card, readings.ofCase(of), keepers.keeps(card)));
    }
}
