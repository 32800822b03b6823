package org.norishiro.protection.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.Wish;

/**
 * 除外: somebody never sees a person, nor anything that tells of them, whatever else would let them. It holds from the moment
 * it is recorded. One person is enough to shield; to lift it one asks and another answers, because the second may be the one
 * who knows why it is there. A lifted exclusion stays on record; if it is needed again, it is recorded again.
 */
public final class Exclusion {
    private final UUID id;
    private final PersonId person;
    private final KeptOut keptOut;
    private final ExclusionGround ground;
    private final String words;
    private @Nullable Wish wish;
    private @Nullable StaffId liftedBy;
    private @Nullable Instant liftedAt;
    private final long version;

    private Exclusion(
            UUID id,
            PersonId person,
            KeptOut keptOut,
            ExclusionGround ground,
            String words,
            @Nullable Wish wish,
            @Nullable StaffId liftedBy,
            @Nullable Instant liftedAt,
            long version) {
        this.id = id;
        this.person = person;
        this.keptOut = keptOut;
        this.ground = ground;
        this.words = words;
        this.wish = wish;
        this.liftedBy = liftedBy;
        this.liftedAt = liftedAt;
        this.version = version;
    }

    /** @param words what was told, so that whoever reads it years later does not lift it lightly */
    public static Exclusion of(PersonId person, KeptOut keptOut, ExclusionGround ground, String words) {
        return new Exclusion(UUID.randomUUID(), person, keptOut, ground, words, null, null, null, 0);
    }

    public static Exclusion onRecord(
            UUID id,
            PersonId person,
            KeptOut keptOut,
            ExclusionGround ground,
            String words,
            @Nullable Wish wish,
            @Nullable StaffId liftedBy,
            @Nullable Instant liftedAt,
            long version) {
        return new Exclusion(id, person, keptOut, ground, words, wish, liftedBy, liftedAt, version);
    }

    /** Whether it can be asked to lift it now. */
    public boolean holds() {
        return liftedAt == null;
    }

    public void askToLift(StaffId who, String reason, Instant at) {
        if (!holds()) throw new IllegalStateException("lifted already");
        wish = Wish.asked(wish, who, at, reason);
    }

    /** Whether this member of staff may answer: not the one who asked. */
    public boolean mayBeAnsweredBy(StaffId who) {
        return holds() && wish != null && wish.mayBeAnsweredBy(who);
    }

    public void lift(StaffId who, Instant at) {
        if (!mayBeAnsweredBy(who)) throw new IllegalStateException("lifting takes two people");
        liftedBy = who;
        liftedAt = at;
    }

    /** The answer to the wish is no: it goes on holding. */
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

    public KeptOut keptOut() {
        return keptOut;
    }

    public ExclusionGround ground() {
        return ground;
    }

    public String words() {
        return words;
    }

    public @Nullable Wish wish() {
        return wish;
    }

    public @Nullable StaffId liftedBy() {
        return liftedBy;
    }

    public @Nullable Instant liftedAt() {
        return liftedAt;
    }

    public long version() {
        return version;
    }
}
