package org.norishiro.plan.usecase;

import org.norishiro.casework.CaseId;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.PlanState;
import org.norishiro.plan.model.Plans;
import org.norishiro.plan.model.RoleTask;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing a role while its plan is drafted. */
@Component
public class ReviseRole {
    private static final String ACT = "revise role";

    private final Keepers keepers;
    private final Plans plans;
    private final PlanRoles roles;
    private final RoleReadings readings;
    private final Askable askable;
    private final PlanTrail trail;

    ReviseRole(Keepers keepers, Plans plans, PlanRoles roles, RoleReadings readings, Askable askable, PlanTrail trail) {
        this.keepers = keepers;
        this.plans = plans;
        this.roles = roles;
        this.readings = readings;
        this.askable = askable;
        this.trail = trail;
    }

    public record Command(CaseId of, PlanRoleId role, RoleTask task, long version) {}

    public sealed interface Outcome {
        record Revised() implements Outcome {}

        record NotFound() implements Outcome {}

        record NoDraftAnyMore() implements Outcome {}

        record ChangedMeanwhile(RoleLine theirs) implements Outcome {}

        /** No such agency today, or it is kept out. */
        record NotToBeAsked() implements Outcome {}
    }

    @Transactional
    public Outcome revise(Command command) {
        var found =
                roles.find(command.role()).filter(role -> role.place().ofCase().equals(command.of()));
        if (found.isEmpty() || keepers.kept(command.of()).isEmpty()) {
            trail.notThere(ACT, command.role());
            return new Outcome.NotFound();
        }
        var role = found.get();
        var plan = plans.find(role.place().plan()).orElseThrow();
        if (plan.state() != PlanState.DRAFT) {
            trail.refused(ACT, role.id(), command.of(), "the plan is no draft any more");
            return new Outcome.NoDraftAnyMore();
        }
        if (role.version() != command.version()) {
            trail.refused(ACT, role.id(), command.of(), "changed meanwhile");
            return new Outcome.ChangedMeanwhile(readings.role(role.id()).orElseThrow());
        }
        var agency = command.task().agency();
        if (agency != null
                && !askable.includes(
                        agency, command.of().value(), command.task().concerned())) {
            trail.refused(ACT, role.id(), command.of(), "the agency is not to be asked");
            return new Outcome.NotToBeAsked();
        }
        role.revise(command.task());
        roles.update(role);
        plans.update(plan); // whoever is about to settle it looks once more
        trail.acted(ACT, role.id(), command.of());
        return new Outcome.Revised();
    }
}
