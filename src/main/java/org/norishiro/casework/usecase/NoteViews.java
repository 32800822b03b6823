package org.norishiro.casework.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.NoteFlag;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.identity.PostId;
import org.norishiro.shell.Counted;

/** Progress notes as screens show them. Notes that were taken back are not among them. */
public interface NoteViews {
    /**
     * A note.
     *
     * @param corrected there is a newer note in its place
     * @param corrects it takes the place of an older one
     * @param about whom it tells of; null: the household as a whole
     * @param kind what kind of fact it tells
     */
    record NoteRow(
            UUID id,
            LocalDate on,
            @Nullable LocalTime at,
            String methodCode,
            String method,
            String counterpart,
            String body,
            @Nullable NoteFlag flag,
            String nextStep,
            @Nullable LocalDate nextDate,
            PostId writtenBy,
            String writer,
            String writerAgency,
            LocalDateTime writtenAt,
            boolean corrected,
            @Nullable UUID corrects,
            @Nullable PersonId about,
            FieldClass kind) {}

    /** The newest that were not corrected, and how many there are. */
    Counted<NoteRow> recent(CaseId id, int most);

    /** All, the corrected ones too, newest first. */
    List<NoteRow> all(CaseId id);

    /** Also one that was taken back. */
    Optional<NoteRow> find(CaseId id, UUID note);
}
