package org.norishiro.plan.usecase;

import org.norishiro.casework.CaseId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.PlanState;
import org.norishiro.plan.model.Plans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking a role out of a draft. Once asked, a role is dropped with words instead. */
@Component
public class RemoveRole {
    private static final String ACT = "remove role";

    private final Keepers keepers;
    private final Plans plans;
    private final PlanRoles roles;
    private final PlanTrail trail;

    RemoveRole(Keepers keepers, Plans plans, PlanRoles roles, PlanTrail trail) {
        this.keepers = keepers;
        this.plans = plans;
        this.roles = roles;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Removed(PlanId from) implements Outcome {}

        record NotFound() implements Outcome {}

        record NoDraftAnyMore(PlanId in) implements Outcome {}
    }

    @Transactional
    public Outcome remove(CaseId of, PlanRoleId id) {
        var found = roles.find(id).filter(role -> role.place().ofCase().equals(of));
        if (found.isEmpty() || keepers.kept(of).isEmpty()) {
            trail.notThere(ACT, id);
            return new Outcome.NotFound();
        }
        var plan = plans.find(found.get().place().plan()).orElseThrow();
        if (plan.state() != PlanState.DRAFT) {
            trail.refused(ACT, id, of, "the plan is no draft any more");
            return new Outcome.NoDraftAnyMore(plan.id());
        }
        roles.remove(found.get());
        plans.update(plan); // whoever is about to settle it looks once more
        trail.acted(ACT, id, of);
        return new Outcome.Removed(plan.id());
    }
}
