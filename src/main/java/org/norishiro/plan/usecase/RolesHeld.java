package org.norishiro.plan.usecase;

import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.HeldActs;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.PostId;
import org.norishiro.plan.model.PlanRole;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.PlanRoles.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Roles of plans (プランの役割) somebody took on or sees to in a case are handed on with it. What another agency promised stays its promise. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RolesHeld implements HeldActs {
    private final PlanRoles roles;

    RolesHeld(PlanRoles roles) {
        this.roles = roles;
    }

    @Override
    public List<String> heldBy(CaseId about, PostId post) {
        return open(about, post).stream()
                .map(role -> "プランの役割：" + role.task().task())
                .toList();
    }

    @Override
    public void handOn(CaseId about, PostHolder from, PostHolder to) {
        for (var role : open(about, from.post())) {
            role.handOn(from.post(), to.post(), from.agency().equals(to.agency()));
            roles.update(role);
            roles.note(role, Step.PASSED_ON, from.named() + " → " + to.named());
        }
    }

    private List<PlanRole> open(CaseId about, PostId post) {
        return roles.openOf(about).stream()
                .filter(role -> role.holder().equals(post) || role.coordinator().equals(post))
                .toList();
    }
}
