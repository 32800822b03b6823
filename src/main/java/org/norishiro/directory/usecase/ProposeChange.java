package org.norishiro.directory.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyProfile;
import org.norishiro.directory.model.AgencyProposal;
import org.norishiro.directory.model.AgencyProposals;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.ProposalId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saying what is not right in the entry of another agency (紹介へのお知らせ); whoever keeps the entry decides. */
@Component
public class ProposeChange {
    private static final String ACT = "propose change of agency";

    private final AgencyRegister register;
    private final AgencyProposals proposals;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    ProposeChange(AgencyRegister register, AgencyProposals proposals, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.proposals = proposals;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** @param version of the entry that was looked at */
    public record Command(AgencyId agency, AgencyProfile profile, String reason, long version) {}

    public sealed interface Outcome {
        record Proposed(ProposalId id) implements Outcome {}

        record NotFound() implements Outcome {}

        /** Whoever keeps the entry puts it right themselves. */
        record YoursToChange() implements Outcome {}

        record NothingChanged() implements Outcome {}

        record ChangedMeanwhile(AgencyEntry theirs, AgencyRegister.Change change) implements Outcome {}
    }

    @Transactional
    public Outcome propose(Command command) {
        var found = register.find(command.agency());
        if (found.isEmpty()) return new Outcome.NotFound();
        var entry = found.get();
        var what = Subject.of("agency", command.agency().value());
        if (entry.keptBy(whoActs.now())) return new Outcome.YoursToChange();
        if (entry.version() != command.version()) {
            trail.refused(ACT, what, "changed meanwhile");
            return new Outcome.ChangedMeanwhile(
                    entry, register.lastChange(command.agency()).orElseThrow());
        }
        var changes = AgencyProposal.between(entry.profile(), command.profile());
        if (changes.isEmpty()) return new Outcome.NothingChanged();
        var id = ProposalId.next();
        proposals.propose(id, command.agency(), changes, command.reason());
        trail.acted(ACT, what, "");
        return new Outcome.Proposed(id);
    }
}
