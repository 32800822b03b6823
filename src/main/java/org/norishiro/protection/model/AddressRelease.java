package org.norishiro.protection.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.Wish;

/**
 * 住所の書面: a protected address on one sheet for one receiver. One who knows the address asks, another who knows it releases; it
 * can be made on the day of its release and no longer, and be taken back before.
 *
 * @param receiver who is given the sheet (「架空警察署 生活安全課」)
 * @param releasedBy null: nobody has released it
 * @param ended declined or taken back
 */
public record AddressRelease(
        UUID id,
        UUID protection,
        PersonId person,
        String receiver,
        Wish wish,
        @Nullable StaffId releasedBy,
        @Nullable Instant releasedAt,
        boolean ended,
        long version) {
    public static AddressRelease asked(
            AddressProtection protection, String receiver, StaffId who, String reason, Instant at) {
        if (receiver.isBlank()) throw new IllegalArgumentException("a sheet is for somebody");
        return new AddressRelease(
                UUID.randomUUID(),
                protection.id(),
                protection.person(),
                receiver,
                new Wish(who, at, reason),
                null,
                null,
                false,
                0);
    }

    public boolean waits() {
        return releasedAt == null && !ended;
    }

    /** Whether the sheet can be made on that day. */
    public boolean holdsOn(LocalDate day, ZoneId zone) {
        return !ended
                && releasedAt != null
                && LocalDate.ofInstant(releasedAt, zone).equals(day);
    }

    public boolean mayBeAnsweredBy(StaffId who) {
        return waits() && wish.mayBeAnsweredBy(who);
    }

    public AddressRelease released(StaffId who, Instant at) {
        if (!waits()) throw new IllegalStateException("answered already");
        return new AddressRelease(id, protection, person, receiver, wish, wish.answeredBy(who), at, false, version);
    }

    /** Declined, or taken back: takes one, who asked among them. */
    public AddressRelease end() {
        if (ended) throw new IllegalStateException("ended already");
        return new AddressRelease(id, protection, person, receiver, wish, releasedBy, releasedAt, true, version);
    }
}
