package org.norishiro.plan.usecase;

import java.util.Set;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.model.Plan;
import org.norishiro.plan.model.PlanRole;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.Plans;
import org.norishiro.plan.model.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Making a plan from what was decided (プランを作る): as a draft that nobody outside the case sees. */
@Component
public class StartPlan {
    private static final String ACT = "start plan";

    private final Keepers keepers;
    private final Proposals proposals;
    private final Plans plans;
    private final PlanRoles roles;
    private final PlanTrail trail;

    StartPlan(Keepers keepers, Proposals proposals, Plans plans, PlanRoles roles, PlanTrail trail) {
        this.keepers = keepers;
        this.proposals = proposals;
        this.plans = plans;
        this.roles = roles;
        this.trail = trail;
    }

    /** @param roles keys of the offered roles that are taken over */
    public record Command(CaseId of, Terms terms, Set<UUID> roles) {}

    public sealed interface Outcome {
        record Started(PlanId id) implements Outcome {}

        record NotFound() implements Outcome {}

        /** Somebody drafts one already; there is one draft at a time. */
        record AlreadyDrafted(PlanId id) implements Outcome {}
    }

    @Transactional
    public Outcome start(Command command) {
        var card = keepers.kept(command.of());
        if (card.isEmpty()) {
            trail.refused(ACT, command.of(), "not there or not one's own to plan");
            return new Outcome.NotFound();
        }
        if (!plans.knows(command.of(), command.terms())) {
            trail.refused(ACT, command.of(), "an issue that is not of this case");
            return new Outcome.NotFound();
        }
        var proposal = proposals.of(command.of());
        var plan = Plan.draft(command.of(), proposal.item(), plans.rounds(command.of()) + 1, command.terms());
        if (!plans.add(plan)) {
            trail.refused(ACT, command.of(), "a draft is there already");
            return new Outcome.AlreadyDrafted(plans.draft(command.of()).orElseThrow());
        }
        takeOver(proposal, command.roles(), plan, card.get());
        trail.acted(ACT, plan.id(), command.of());
        return new Outcome.Started(plan.id());
    }

    private void takeOver(Proposal proposal, Set<UUID> chosen, Plan plan, CaseCard card) {
        var position = 0;
        for (var offered : proposal.roles()) {
            if (chosen.contains(offered.key()))
                roles.add(PlanRole.draft(plan.id(), card.id(), ++position, offered.task(), card.answering()));
        }
    }
}
