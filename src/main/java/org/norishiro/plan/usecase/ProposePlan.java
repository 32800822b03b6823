package org.norishiro.plan.usecase;

import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.model.Plans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at what a new plan would be made of. */
@Component
public class ProposePlan {
    private final Keepers keepers;
    private final Proposals proposals;
    private final Plans plans;
    private final PlanTrail trail;

    ProposePlan(Keepers keepers, Proposals proposals, Plans plans, PlanTrail trail) {
        this.keepers = keepers;
        this.proposals = proposals;
        this.plans = plans;
        this.trail = trail;
    }

    public record Proposed(CaseCard of, Proposal proposal, Optional<PlanId> draft) {}

    @Transactional
    public Optional<Proposed> propose(CaseId of) {
        var card = keepers.kept(of);
        card.ifPresent(found -> trail.viewedPlansOf(found.id()));
        return card.map(found -> new Proposed(found, proposals.of(of), plans.draft(of)));
    }
}
