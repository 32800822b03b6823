package org.norishiro.protection.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.Wish;

/**
 * 住所の保護: where a person lives is shown to nobody but those named to know it, and stands on no paper. It holds from the moment
 * it is recorded, on whatever measures it rests, and until somebody asks to end it and another agrees: the end of a measure that
 * nobody renewed is no reason to open an address.
 */
public final class AddressProtection {
    private final UUID id;
    private final PersonId person;
    private final List<AddressMeasure> measures;
    private final Instant recordedAt;
    private @Nullable Wish wish;
    private @Nullable StaffId endedBy;
    private @Nullable Instant endedAt;
    private final long version;

    private AddressProtection(
            UUID id,
            PersonId person,
            List<AddressMeasure> measures,
            Instant recordedAt,
            @Nullable Wish wish,
            @Nullable StaffId endedBy,
            @Nullable Instant endedAt,
            long version) {
        this.id = id;
        this.person = person;
        this.measures = new ArrayList<>(measures);
        this.recordedAt = recordedAt;
        this.wish = wish;
        this.endedBy = endedBy;
        this.endedAt = endedAt;
        this.version = version;
    }

    public static AddressProtection of(PersonId person, AddressMeasure measure, Instant now) {
        return new AddressProtection(UUID.randomUUID(), person, List.of(measure), now, null, null, null, 0);
    }

    public static AddressProtection onRecord(
            UUID id,
            PersonId person,
            List<AddressMeasure> measures,
            Instant recordedAt,
            @Nullable Wish wish,
            @Nullable StaffId endedBy,
            @Nullable Instant endedAt,
            long version) {
        return new AddressProtection(id, person, measures, recordedAt, wish, endedBy, endedAt, version);
    }

    public boolean holds() {
        return endedAt == null;
    }

    /** Decided, renewed or put on another ground: earlier measures stay on record. */
    public void restOn(AddressMeasure measure) {
        if (!holds()) throw new IllegalStateException("it has ended; it is recorded anew");
        measures.add(measure);
    }

    /** From when on the person has asked for it. */
    public LocalDate since() {
        return measures.stream()
                .map(AddressMeasure::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When somebody has to renew or end it; nothing opens by itself on that day. */
    public LocalDate reviewOn() {
        return measures.stream()
                .map(AddressMeasure::reviewOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The one it rests on now: recorded last. */
    public AddressMeasure current() {
        return measures.getLast();
    }

    public void askToEnd(StaffId who, String reason, Instant at) {
        if (!holds()) throw new IllegalStateException("ended already");
        wish = Wish.asked(wish, who, at, reason);
    }

    /** Whether this member of staff may answer: not the one who asked. */
    public boolean mayBeAnsweredBy(StaffId who) {
        return holds() && wish != null && wish.mayBeAnsweredBy(who);
    }

    public void end(StaffId who, Instant at) {
        if (!mayBeAnsweredBy(who)) throw new IllegalStateException("ending takes two people");
        endedBy = who;
        endedAt = at;
    }

    /** The answer to the wish is no: it goes on. */
    public void keep(StaffId who) {
        if (!mayBeAnsweredBy(who)) throw new IllegalStateException("answered by somebody else than asked");
        wish = null;
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return person;
    }

    /** In the order they were recorded. */
    public List<AddressMeasure> measures() {
        return List.copyOf(measures);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable Wish wish() {
        return wish;
    }

    public @Nullable StaffId endedBy() {
        return endedBy;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public long version() {
        return version;
    }
}
