package org.norishiro.seal.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.StaffId;

/**
 * Somebody who may read a sealed record (閲覧できる職員): named when it is sealed, or later by one reader who asks and another who
 * agrees, neither of them the one who is named.
 *
 * @param agreedBy null: nobody has agreed yet
 */
public record SealReader(
        UUID id,
        UUID seal,
        Sealed about,
        StaffId staff,
        String reason,
        StaffId namedBy,
        @Nullable StaffId agreedBy,
        boolean ended,
        long version) {
    public static SealReader named(Seal seal, StaffId staff, String reason, StaffId namedBy) {
        return new SealReader(UUID.randomUUID(), seal.id(), seal.about(), staff, reason, namedBy, null, false, 0);
    }

    public boolean reads() {
        return agreedBy != null && !ended;
    }

    public boolean waits() {
        return agreedBy == null && !ended;
    }

    public boolean mayBeAnsweredBy(StaffId who) {
        return waits() && !namedBy.equals(who) && !staff.equals(who);
    }

    public SealReader agreed(StaffId who) {
        if (!mayBeAnsweredBy(who)) throw new IllegalStateException("naming takes two people besides the one named");
        return new SealReader(id, seal, about, staff, reason, namedBy, who, false, version);
    }

    /** Declined, or to read no more: taking away takes one. */
    public SealReader end() {
        if (ended) throw new IllegalStateException("ended already");
        return new SealReader(id, seal, about, staff, reason, namedBy, agreedBy, true, version);
    }
}
