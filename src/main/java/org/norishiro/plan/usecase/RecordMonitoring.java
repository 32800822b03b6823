package org.norishiro.plan.usecase;

import java.util.List;
import java.util.Map;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseSteering;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.Monitoring;
import org.norishiro.plan.model.Plan;
import org.norishiro.plan.model.PlanRole;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.PlanRoles.Step;
import org.norishiro.plan.model.Plans;
import org.norishiro.plan.model.Progress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at how a plan goes (モニタリング), role by role, and saying when to look again. */
@Component
public class RecordMonitoring {
    private static final String ACT = "record monitoring";

    private final Keepers keepers;
    private final Plans plans;
    private final PlanRoles roles;
    private final CaseSteering steering;
    private final PlanTrail trail;

    RecordMonitoring(Keepers keepers, Plans plans, PlanRoles roles, CaseSteering steering, PlanTrail trail) {
        this.keepers = keepers;
        this.plans = plans;
        this.roles = roles;
        this.steering = steering;
        this.trail = trail;
    }

    /** How a role is found to stand, and the version of it that was looked at. */
    public record Found(Progress progress, String words, long version) {}

    public record Command(CaseId of, PlanId plan, Monitoring monitoring, Map<PlanRoleId, Found> roles, long version) {}

    public sealed interface Outcome {
        record Recorded() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotUnderWay() implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}
    }

    @Transactional
    public Outcome record(Command command) {
        var card = keepers.kept(command.of());
        var found = plans.find(command.plan()).filter(plan -> plan.ofCase().equals(command.of()));
        if (card.isEmpty() || found.isEmpty()) {
            trail.notThere(ACT, command.plan());
            return new Outcome.NotFound();
        }
        var plan = found.get();
        if (!plan.underWay()) {
            trail.refused(ACT, plan.id(), plan.ofCase(), "the plan is not under way");
            return new Outcome.NotUnderWay();
        }
        var changed = changed(plan, command.roles());
        if (plan.version() != command.version() || changed.stream().anyMatch(role -> stale(role, command))) {
            trail.refused(ACT, plan.id(), plan.ofCase(), "changed meanwhile");
            return new Outcome.ChangedMeanwhile();
        }
        plan.monitored(command.monitoring().next());
        plans.update(plan);
        plans.add(plan.id(), command.monitoring());
        changed.forEach(role -> report(role, command));
        steering.next(
                plan.ofCase(),
                card.get().answering(),
                "モニタリング（プラン第" + plan.origin().round() + "回）",
                command.monitoring().next());
        trail.acted(ACT, plan.id(), plan.ofCase());
        return new Outcome.Recorded();
    }

    private List<PlanRole> changed(Plan plan, Map<PlanRoleId, Found> seen) {
        return roles.of(plan.id()).stream()
                .filter(PlanRole::reportable)
                .filter(role -> {
                    var now = seen.get(role.id());
                    return now != null
                            && (now.progress() != role.progress()
                                    || !now.words().equals(role.progressWords()));
                })
                .toList();
    }

    private static boolean stale(PlanRole role, Command command) {
        var seen = command.roles().get(role.id());
        return seen == null || seen.version() != role.version();
    }

    private void report(PlanRole role, Command command) {
        var now = command.roles().get(role.id());
        if (now == null) return;
        role.report(now.progress(), now.words());
        roles.update(role);
        roles.note(role, Step.REPORTED, now.progress().label() + (now.words().isBlank() ? "" : "：" + now.words()));
    }
}
