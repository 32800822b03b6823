package org.norishiro.directory.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.model.AgencyProposals;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.ProposalId;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaving an entry as it is although somebody proposed otherwise (取り入れない), with the reason they are told. */
@Component
public class DeclineProposal {
    private static final String ACT = "decline change of agency";

    private final AgencyProposals proposals;
    private final AgencyRegister register;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    DeclineProposal(AgencyProposals proposals, AgencyRegister register, WhoActs whoActs, AuditTrail trail) {
        this.proposals = proposals;
        this.register = register;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Declined() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotYours() implements Outcome {}

        record DecidedAlready() implements Outcome {}
    }

    @Transactional
    public Outcome decline(ProposalId id, String why) {
        var found = proposals.find(id);
        if (found.isEmpty()) return new Outcome.NotFound();
        var agency = found.get().agency();
        var what = Subject.of("agency", agency.value());
        if (!register.find(agency).orElseThrow().keptBy(whoActs.now())) {
            trail.refused(ACT, what, "not one's own agency");
            return new Outcome.NotYours();
        }
        if (!proposals.decline(id, why)) return new Outcome.DecidedAlready();
        trail.acted(ACT, what, "");
        return new Outcome.Declined();
    }
}
