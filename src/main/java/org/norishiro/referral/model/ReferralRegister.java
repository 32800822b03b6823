package org.norishiro.referral.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.PostId;
import org.norishiro.referral.ReferralId;

/** All referrals within reach, as a collection. */
public interface ReferralRegister {
    void add(Referral referral, Asked asked, Instant at);

    Optional<Referral> find(ReferralId id);

    /** Those of a case that are open and that somebody sent or holds, kept from others until the end of the transaction. */
    List<Referral> openOf(CaseId about, PostId post);

    /** Keeps what changed. False, changing nothing, if somebody changed the referral since it was read. */
    boolean update(Referral referral, Instant at);

    void note(Referral referral, Step step, String words, Instant at);

    /** The agency reads it; false if it had read it before. */
    boolean open(ReferralId id, Instant at);

    /** Something was said to this side (連絡), which has not read it yet. Changes nothing else: nobody's answer collides with it. */
    void tell(ReferralId id, Side unread);

    /** Somebody of this side reads it. */
    void read(ReferralId id, Side by);
}
