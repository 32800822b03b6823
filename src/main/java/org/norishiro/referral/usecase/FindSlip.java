package org.norishiro.referral.usecase;

import java.util.Optional;
import org.norishiro.guest.ReplyInvitations;
import org.norishiro.guest.SlipCode;
import org.norishiro.referral.ReferralId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the referral that a slip which came back answers, by its number. Only among what one sees whole. */
@Component
public class FindSlip {
    private final ReplyInvitations invitations;

    FindSlip(ReplyInvitations invitations) {
        this.invitations = invitations;
    }

    @Transactional
    public Optional<ReferralId> find(SlipCode code) {
        return invitations.slip(code).map(slip -> new ReferralId(slip.about()));
    }
}
