package org.norishiro.seal.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.Wish;

/**
 * 封印: only those named as readers see the case, or the person; to everybody else there is no such record. One who leads is enough to seal; to open
 * it again one asks and another answers, both of them readers.
 *
 * @param wish null: nobody asks to open it
 */
public record Seal(
        UUID id,
        Sealed about,
        String reason,
        Instant sealedAt,
        @Nullable Wish wish,
        boolean lifted,
        long version) {
    public Seal askedToLift(StaffId who, String why, Instant at) {
        if (lifted) throw new IllegalStateException("lifted already");
        return new Seal(id, about, reason, sealedAt, Wish.asked(wish, who, at, why), false, version);
    }

    /** Whether this member of staff may answer: not the one who asked. */
    public boolean mayBeAnsweredBy(StaffId who) {
        return !lifted && wish != null && wish.mayBeAnsweredBy(who);
    }

    public Seal lifted(StaffId who) {
        if (!mayBeAnsweredBy(who)) throw new IllegalStateException("opening takes two people");
        return new Seal(id, about, reason, sealedAt, wish, true, version);
    }

    /** The answer to the wish is no: it stays sealed. */
    public Seal kept(StaffId who) {
        if (!mayBeAnsweredBy(who)) throw new IllegalStateException("answered by somebody else than asked");
        return new Seal(id, about, reason, sealedAt, null, false, version);
    }
}
