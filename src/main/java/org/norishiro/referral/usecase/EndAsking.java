package org.norishiro.referral.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.guest.ReplyInvitations;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.ReferralRegister;
import org.norishiro.referral.model.Side;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking a link or a slip back (取り消す): whoever came in by it is out at the next statement. */
@Component
public class EndAsking {
    private static final String ACT = "end reply invitation";

    private final ReferralRegister referrals;
    private final ReplyInvitations invitations;
    private final Sides sides;
    private final AuditTrail trail;

    EndAsking(ReferralRegister referrals, ReplyInvitations invitations, Sides sides, AuditTrail trail) {
        this.referrals = referrals;
        this.invitations = invitations;
        this.sides = sides;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Ended() implements Outcome {}

        /** It had ended before. */
        record EndedAlready() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    @Transactional
    public Outcome end(ReferralId id, UUID invitation) {
        var found = referrals.find(id);
        if (found.isEmpty()) return new Outcome.NotFound();
        var what = Subject.inCase("referral", id.value(), found.get().about().value());
        if (sides.of(found.get()) != Side.SENDER
                || invitations.of(id.value()).stream()
                        .noneMatch(each -> each.id().equals(invitation))) {
            trail.refused(ACT, what, "no such invitation of this side");
            return new Outcome.NotFound();
        }
        if (!invitations.end(id.value(), invitation)) return new Outcome.EndedAlready();
        trail.acted(ACT, what, "");
        return new Outcome.Ended();
    }
}
