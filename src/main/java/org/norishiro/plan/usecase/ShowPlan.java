package org.norishiro.plan.usecase;

import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.plan.PlanId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at one plan. */
@Component
public class ShowPlan {
    private final Keepers keepers;
    private final PlanReadings readings;
    private final PlanTrail trail;

    ShowPlan(Keepers keepers, PlanReadings readings, PlanTrail trail) {
        this.keepers = keepers;
        this.readings = readings;
        this.trail = trail;
    }

    /** @param mine whether whoever looks shapes the plan */
    public record Shown(CaseCard of, PlanSheet plan, boolean mine) {}

    /** @param why what it is looked at for, in plain words */
    @Transactional
    public Optional<Shown> show(CaseId of, PlanId plan, String why) {
        var card = keepers.reached(of);
        var sheet = readings.sheet(plan).filter(found -> found.ofCase().equals(of));
        if (card.isEmpty() || sheet.isEmpty()) return Optional.empty();
        trail.viewed(plan, of, why);
        return Optional.of(new Shown(card.get(), sheet.get(), keepers.keeps(card.get())));
    }
}
