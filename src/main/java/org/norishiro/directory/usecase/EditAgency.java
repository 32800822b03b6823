package org.norishiro.directory.usecase;

import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyProfile;
import org.norishiro.directory.model.AgencyProposals;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.AgencyRegister.Change;
import org.norishiro.directory.model.ProposalId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeping the entry of one's own agency up to date; the administrator keeps any. */
@Component
public class EditAgency {
    private static final String ACT = "edit agency";

    private final AgencyRegister register;
    private final AgencyProposals proposals;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    EditAgency(AgencyRegister register, AgencyProposals proposals, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.proposals = proposals;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** @param taking the proposal that is taken over by this, or null */
    public record Command(
            AgencyId agency,
            AgencyProfile profile,
            long version,
            @Nullable ProposalId taking) {}

    public sealed interface Outcome {
        record Edited() implements Outcome {}

        /** And what was proposed is decided by it. */
        record TakenOver() implements Outcome {}

        /** The entry is as one wrote it; what was proposed had been decided by somebody else. */
        record EditedDecidedBefore() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotYours() implements Outcome {}

        record ChangedMeanwhile(AgencyEntry theirs, Change change) implements Outcome {}
    }

    @Transactional
    public Outcome edit(Command command) {
        var found = register.find(command.agency());
        if (found.isEmpty()) return new Outcome.NotFound();
        var what = Subject.of("agency", command.agency().value());
        if (!found.get().keptBy(whoActs.now())) {
            trail.refused(ACT, what, "not one's own agency");
            return new Outcome.NotYours();
        }
        if (!register.update(command.agency(), command.profile(), command.version())) {
            trail.refused(ACT, what, "changed meanwhile");
            return meanwhile(command.agency());
        }
        trail.acted(ACT, what, "");
        return command.taking() == null ? new Outcome.Edited() : take(command.agency(), command.taking());
    }

    private Outcome take(AgencyId agency, ProposalId taking) {
        var itsOwn = proposals
                .find(taking)
                .filter(each -> each.agency().equals(agency))
                .isPresent();
        return itsOwn && proposals.take(taking) ? new Outcome.TakenOver() : new Outcome.EditedDecidedBefore();
    }

    private Outcome meanwhile(AgencyId agency) {
        return new Outcome.ChangedMeanwhile(
                register.find(agency).orElseThrow(), register.lastChange(agency).orElseThrow());
    }
}
