package org.norishiro.referral.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.guest.ReplyInvitations;
import org.norishiro.referral.ReferralId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Preparing a slip of paper (回答票) with its number, to be sent by fax or handed over. The one that is out goes on holding. */
@Component
public class PrepareSlip {
    private static final String ACT = "prepare reply slip";

    private final Invitable invitable;
    private final ReplyInvitations invitations;
    private final AuditTrail trail;

    PrepareSlip(Invitable invitable, ReplyInvitations invitations, AuditTrail trail) {
        this.invitable = invitable;
        this.invitations = invitations;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Prepared() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    @Transactional
    public Outcome prepare(ReferralId id) {
        var asked = invitable.find(id, ACT);
        if (asked.isEmpty()) return new Outcome.NotFound();
        invitations.issueSlip(asked.get());
        trail.acted(ACT, Subject.inCase("referral", id.value(), asked.get().caseId()), "");
        return new Outcome.Prepared();
    }
}
