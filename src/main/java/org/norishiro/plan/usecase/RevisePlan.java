package org.norishiro.plan.usecase;

import org.norishiro.casework.CaseId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.model.PlanState;
import org.norishiro.plan.model.Plans;
import org.norishiro.plan.model.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing what a drafted plan says. */
@Component
public class RevisePlan {
    private static final String ACT = "revise plan";

    private final Keepers keepers;
    private final Plans plans;
    private final PlanReadings readings;
    private final PlanTrail trail;

    RevisePlan(Keepers keepers, Plans plans, PlanReadings readings, PlanTrail trail) {
        this.keepers = keepers;
        this.plans = plans;
        this.readings = readings;
        this.trail = trail;
    }

    public record Command(CaseId of, PlanId plan, Terms terms, long version) {}

    public sealed interface Outcome {
        record Revised() implements Outcome {}

        record NotFound() implements Outcome {}

        record NoDraftAnyMore() implements Outcome {}

        record ChangedMeanwhile(PlanSheet theirs) implements Outcome {}
    }

    @Transactional
    public Outcome revise(Command command) {
        var found = plans.find(command.plan()).filter(plan -> plan.ofCase().equals(command.of()));
        if (found.isEmpty() || keepers.kept(command.of()).isEmpty()) {
            trail.notThere(ACT, command.plan());
            return new Outcome.NotFound();
        }
        var plan = found.get();
        if (plan.state() != PlanState.DRAFT) {
            trail.refused(ACT, plan.id(), plan.ofCase(), "no draft any more");
            return new Outcome.NoDraftAnyMore();
        }
        if (plan.version() != command.version()) {
            trail.refused(ACT, plan.id(), plan.ofCase(), "changed meanwhile");
            return new Outcome.ChangedMeanwhile(readings.sheet(plan.id()).orElseThrow());
        }
        if (!plans.knows(command.of(), command.terms())) {
            trail.refused(ACT, plan.id(), plan.ofCase(), "an issue that is not of this case");
            return new Outcome.NotFound();
        }
        plan.revise(command.terms());
        plans.update(plan);
        trail.acted(ACT, plan.id(), plan.ofCase());
        return new Outcome.Revised();
    }
}
