package org.norishiro.household.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;

/**
 * 名寄せ: the judgement of somebody named that two records are of one human being, and on what evidence. Both records stay as they
 * are, and so does who reaches them; what keeps somebody out of one keeps them out of the other. It is never deleted: whoever finds
 * it wrong has it undone, which takes another, because it may show again what was hidden.
 */
public final class SamePerson {
    private final UUID id;
    private final PersonId one;
    private final PersonId other;
    private final String evidence;
    private final StaffId saidBy;
    private final @Nullable Undoing undone;
    private final long version;

    /** Found to be wrong (名寄せの取り消し). */
    public record Undoing(StaffId by, Instant at, String reason) {}

    private SamePerson(
            UUID id,
            PersonId one,
            PersonId other,
            String evidence,
            StaffId saidBy,
            @Nullable Undoing undone,
            long version) {
        this.id = id;
        this.one = one;
        this.other = other;
        this.evidence = evidence;
        this.saidBy = saidBy;
        this.undone = undone;
        this.version = version;
    }

    /** @param evidence by what one can tell, so that whoever reads it years later does not undo it lightly */
    public static SamePerson said(PersonId one, PersonId other, String evidence, StaffId by) {
        if (one.equals(other)) throw new IllegalArgumentException("a record is not a second one of itself");
        return new SamePerson(UUID.randomUUID(), one, other, evidence, by, null, 0);
    }

    public static SamePerson onRecord(
            UUID id,
            PersonId one,
            PersonId other,
            String evidence,
            StaffId saidBy,
            @Nullable Undoing undone,
            long version) {
        return new SamePerson(id, one, other, evidence, saidBy, undone, version);
    }

    public boolean holds() {
        return undone == null;
    }

    public boolean isAbout(PersonId person) {
        return one.equals(person) || other.equals(person);
    }

    /** Not by whoever said it: undoing takes another. */
    public boolean mayBeUndoneBy(StaffId who) {
        return holds() && !saidBy.equals(who);
    }

    public SamePerson undone(StaffId who, Instant at, String reason) {
        if (!mayBeUndoneBy(who)) throw new IllegalStateException("undone already, or by whoever said it");
        return new SamePerson(id, one, other, evidence, saidBy, new Undoing(who, at, reason), version);
    }

    public UUID id() {
        return id;
    }

    public PersonId one() {
        return one;
    }

    public PersonId other() {
        return other;
    }

    public String evidence() {
        return evidence;
    }

    public @Nullable Undoing undoing() {
        return undone;
    }

    public long version() {
        return version;
    }
}
