package org.norishiro.protection.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.StaffId;

/**
 * A member of staff who knows a protected address because they need it (住所を知っておく職員): named when the protection is
 * recorded, or later by one who asks and another who agrees, neither of them the one who is named.
 *
 * @param agreedBy null: nobody has agreed yet
 */
public record AddressKnower(
        UUID id,
        UUID protection,
        StaffId staff,
        String reason,
        boolean first,
        StaffId namedBy,
        @Nullable StaffId agreedBy,
        boolean ended,
        long version) {

    public static AddressKnower first(UUID protection, StaffId staff, StaffId namedBy) {
        return new AddressKnower(UUID.randomUUID(), protection, staff, "登録のとき", true, namedBy, namedBy, false, 0);
    }

    public static AddressKnower named(UUID protection, StaffId staff, String reason, StaffId namedBy) {
        return new AddressKnower(UUID.randomUUID(), protection, staff, reason, false, namedBy, null, false, 0);
    }

    public boolean knows() {
        return agreedBy != null && !ended;
    }

    public boolean waits() {
        return agreedBy == null && !ended;
    }

    public boolean mayBeAnsweredBy(StaffId who) {
        return waits() && !namedBy.equals(who) && !staff.equals(who);
    }

    public AddressKnower agreed(StaffId who) {
        if (!mayBeAnsweredBy(who)) throw new IllegalStateException("naming takes two people besides the one named");
        return new AddressKnower(id, protection, staff, reason, first, namedBy, who, false, version);
    }

    /** Declined, or needed no more: taking away takes one. */
    public AddressKnower end() {
        if (ended) throw new IllegalStateException("ended already");
        return new AddressKnower(id, protection, staff, reason, first, namedBy, agreedBy, true, version);
    }
}
