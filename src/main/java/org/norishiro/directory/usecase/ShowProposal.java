package org.norishiro.directory.usecase;

import java.util.Optional;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyProposal;
import org.norishiro.directory.model.AgencyProposals;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.ProposalId;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody proposes for an entry, beside what stands there now. Whoever sent it and reads the decision has been told. */
@Component
public class ShowProposal {
    private final AgencyProposals proposals;
    private final AgencyRegister register;
    private final WhoActs whoActs;

    ShowProposal(AgencyProposals proposals, AgencyRegister register, WhoActs whoActs) {
        this.proposals = proposals;
        this.register = register;
        this.whoActs = whoActs;
    }

    /** @param mayDecide whether whoever looks keeps the entry, and it still waits */
    public record Shown(AgencyProposal proposal, AgencyEntry entry, boolean mayDecide) {}

    @Transactional
    public Optional<Shown> show(ProposalId id) {
        return proposals.find(id).flatMap(proposal -> {
            proposals.told(id);
            return register.find(proposal.agency())
                    .map(entry -> new Shown(proposal, entry, proposal.open() && entry.keptBy(whoActs.now())));
        });
    }
}
