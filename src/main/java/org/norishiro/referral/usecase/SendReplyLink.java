package org.norishiro.referral.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.guest.ReplyInvitations;
import org.norishiro.guest.ReplyInvitations.Sending;
import org.norishiro.referral.ReferralId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sending a link to the registered address of an agency without accounts (回答リンク), so that it can answer. */
@Component
public class SendReplyLink {
    private static final String ACT = "send reply link";

    private final Invitable invitable;
    private final ReplyInvitations invitations;
    private final AuditTrail trail;

    SendReplyLink(Invitable invitable, ReplyInvitations invitations, AuditTrail trail) {
        this.invitable = invitable;
        this.invitations = invitations;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Sent() implements Outcome {}

        record NotSent(Sending why) implements Outcome {}

        /** There is no such referral, or nothing to be answered by somebody without an account. */
        record NotFound() implements Outcome {}
    }

    @Transactional
    public Outcome send(ReferralId id) {
        var asked = invitable.find(id, ACT);
        if (asked.isEmpty()) return new Outcome.NotFound();
        var what = Subject.inCase("referral", id.value(), asked.get().caseId());
        var sending = invitations.sendLink(asked.get());
        if (sending != Sending.SENT) {
            trail.refused(ACT, what, sending.name());
            return new Outcome.NotSent(sending);
        }
        trail.acted(ACT, what, "");
        return new Outcome.Sent();
    }
}
