package org.norishiro.plan.usecase;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.identity.WhoActs;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.ReplyState;
import org.norishiro.plan.usecase.RoleReadings.StepLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at one role: its agency sees the role alone, the coordinating side the case it belongs to as well. */
@Component
public class ShowRole {
    private final Keepers keepers;
    private final RoleReadings readings;
    private final WhoActs whoActs;
    private final PlanTrail trail;

    ShowRole(Keepers keepers, RoleReadings readings, WhoActs whoActs, PlanTrail trail) {
        this.keepers = keepers;
        this.readings = readings;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /**
     * @param of null: only the role is within reach
     * @param ours whether one's own agency is asked
     * @param coordinates whether one decides what happens with what comes back
     * @param myName to suggest as the worker
     */
    public record Shown(
            RoleLine role,
            List<StepLine> steps,
            @Nullable CaseCard of,
            boolean ours,
            boolean coordinates,
            String myName) {}

    @Transactional
    public Optional<Shown> show(PlanRoleId id) {
        var found = readings.role(id).filter(role -> role.answered().reply() != ReplyState.NOT_YET_ASKED);
        if (found.isEmpty()) return Optional.empty();
        var role = found.get();
        var card = keepers.reached(role.ofCase());
        var ours = whoActs.now().agency().equals(role.asked().agency());
        trail.viewed(id, role.ofCase(), ours ? "a role asked of one's own agency" : "a role in a case within reach");
        return Optional.of(new Shown(
                role,
                readings.stepsOf(id),
                card.orElse(null),
                ours,
                card.filter(keepers::keeps).isPresent(),
                whoActs.now().staffName()));
    }
}
