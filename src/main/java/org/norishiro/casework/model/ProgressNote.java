package org.norishiro.casework.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.identity.PostId;

/**
 * What happened, as written down by somebody (経過記録). It is never edited: a correction is a new note that names the old one,
 * and for ten minutes its writer may take it back.
 */
public record ProgressNote(
        UUID id,
        CaseId of,
        Told told,
        @Nullable UUID corrects,
        PostId writtenBy,
        Instant writtenAt,
        @Nullable Instant withdrawnAt,
        @Nullable NextStep replaced) {
    public static final int LONGEST_BODY = 4000;
    public static final Duration MAY_BE_TAKEN_BACK = Duration.ofMinutes(10);

    /**
     * The content of a note.
     *
     * @param method a code of the list of contact methods
     * @param next what comes next, if the note says so: it becomes the next step of the case
     * @param about whom it tells of; null: the household as a whole
     * @param kind what kind of fact it tells (項目の種類): who sees a part of the case sees it by that
     */
    public record Told(
            LocalDate on,
            @Nullable LocalTime at,
            String method,
            String counterpart,
            String body,
            @Nullable NoteFlag flag,
            @Nullable NextStep next,
            @Nullable PersonId about,
            FieldClass kind) {
        public Told {
            if (body.isBlank()) throw new IllegalArgumentException("a note says something");
            if (counterpart.isBlank()) throw new IllegalArgumentException("a note says with whom");
        }
    }

    /** @param replaced the next step of the case before this note, to go back to when it is taken back */
    public static ProgressNote write(
            CaseId of, Told told, @Nullable UUID corrects, PostId by, Instant at, @Nullable NextStep replaced) {
        return new ProgressNote(
                UUID.randomUUID(), of, told, corrects, by, at, null, told.next() == null ? null : replaced);
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    public boolean mayBeWithdrawn(PostId by, Instant now) {
        return !withdrawn() && by.equals(writtenBy) && !now.isAfter(writtenAt.plus(MAY_BE_TAKEN_BACK));
    }

    public ProgressNote withdraw(PostId by, Instant now) {
        if (!mayBeWithdrawn(by, now)) throw new IllegalStateException("only its writer, and only for ten minutes");
        return new ProgressNote(id, of, told, corrects, writtenBy, writtenAt, now, replaced);
    }
}
