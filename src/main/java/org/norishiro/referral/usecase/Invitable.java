package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.guest.ReplyInvitations.Asked;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.ReferralRegister;
import org.springframework.stereotype.Component;

/** Referrals for whose answer somebody without an account can be asked: by the side that asked, while there is something to answer. */
@Component
class Invitable {
    private final ReferralRegister referrals;
    private final Answering answering;
    private final AuditTrail trail;
    private final Clock clock;

    Invitable(ReferralRegister referrals, Answering answering, AuditTrail trail, Clock clock) {
        this.referrals = referrals;
        this.answering = answering;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param act for the trail, where it is refused */
    Optional<Asked> find(ReferralId id, String act) {
        var found = referrals.find(id);
        if (found.isEmpty()) return Optional.empty();
        var referral = found.get();
        if (!answering.withoutAccount(referral)
                || Answering.acts(referral, LocalDate.now(clock)).isEmpty()) {
            trail.refused(act, what(referral), "nothing to be answered without an account");
            return Optional.empty();
        }
        return Optional.of(new Asked(id.value(), referral.about().value(), referral.to()));
    }

    private static Subject what(Referral referral) {
        return Subject.inCase(
                "referral", referral.id().value(), referral.about().value());
    }
}
