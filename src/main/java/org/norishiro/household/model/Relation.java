package org.norishiro.household.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.PersonId;

/** That {@code person} is the kind to {@code other}: 親 reads "person is a parent of other". It may end and stays on record. */
public final class Relation {
    private final UUID id;
    private final PersonId person;
    private final PersonId other;
    private final RelationKind kind;
    private final String note;
    private final @Nullable LocalDate since;
    private @Nullable LocalDate until;
    private final long version;

    private Relation(
            UUID id,
            PersonId person,
            PersonId other,
            RelationKind kind,
            String note,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            long version) {
        this.id = id;
        this.person = person;
        this.other = other;
        this.kind = kind;
        this.note = note;
        this.since = since;
        this.until = until;
        this.version = version;
    }

    /** @param note needed for {@code OTHER}: which relation it is */
    public static Relation between(
            PersonId person, PersonId other, RelationKind kind, String note, @Nullable LocalDate since) {
        if (person.equals(other)) throw new IllegalArgumentException("nobody is related to themselves");
        if (kind == RelationKind.OTHER && note.isBlank()) {
            throw new IllegalArgumentException("another relation says which");
        }
        return new Relation(UUID.randomUUID(), person, other, kind, note, since, null, 0);
    }

    /** For the store only. */
    public static Relation restore(
            UUID id,
            PersonId person,
            PersonId other,
            RelationKind kind,
            String note,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            long version) {
        return new Relation(id, person, other, kind, note, since, until, version);
    }

    /** Whether both cannot stand at once: the same said twice, or each the parent of the other. */
    public boolean contradicts(Relation already) {
        if (!already.open() || kind != already.kind || !connects(already.person, already.other)) return false;
        return kind != RelationKind.OTHER || note.equals(already.note);
    }

    public boolean mayEndOn(LocalDate day) {
        return open() && (since == null || !day.isBefore(since));
    }

    public void end(LocalDate day) {
        if (!mayEndOn(day)) throw new IllegalStateException("ended already, or would end before it began");
        until = day;
    }

    /** What follows the end of a marriage by divorce. */
    public Relation divorced(LocalDate day) {
        if (kind != RelationKind.SPOUSE) throw new IllegalStateException("only spouses divorce");
        return between(person, other, RelationKind.DIVORCED, "", day);
    }

    private boolean connects(PersonId one, PersonId another) {
        return person.equals(one) && other.equals(another) || person.equals(another) && other.equals(one);
    }

    public boolean open() {
        return until == null;
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return person;
    }

    public PersonId other() {
        return other;
    }

    public RelationKind kind() {
        return kind;
    }

    public String note() {
        return note;
    }

    public @Nullable LocalDate since() {
        return since;
    }

    public @Nullable LocalDate until() {
        return until;
    }

    public long version() {
        return version;
    }
}
