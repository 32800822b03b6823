package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.CaseViews.Seat;
import org.norishiro.casework.usecase.NoteViews.NoteRow;
import org.norishiro.household.Households.Member;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the form for a note needs: with whom one may have spoken, and the note to correct if there is one. */
@Component
public class ShowNoteForm {
    private final CaseParts parts;
    private final NoteViews notes;
    private final AuditTrail trail;
    private final Clock clock;

    ShowNoteForm(CaseParts parts, NoteViews notes, AuditTrail trail, Clock clock) {
        this.parts = parts;
        this.notes = notes;
        this.trail = trail;
        this.clock = clock;
    }

    public record NoteForm(
            CaseHead head,
            List<Member> members,
            List<Seat> team,
            @Nullable NoteRow old,
            LocalDateTime now) {}

    /** @param old the note to correct, or to write again after it was taken back */
    @Transactional
    public Optional<NoteForm> show(CaseId id, @Nullable UUID old) {
        var head = parts.head(id);
        var note = old == null ? Optional.<NoteRow>empty() : notes.find(id, old);
        if (head.isEmpty() || old != null && note.isEmpty()) return Optional.empty();
        trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "記録の記入");
        return Optional.of(new NoteForm(
                head.get(), parts.members(head.get()), parts.team(id), note.orElse(null), LocalDateTime.now(clock)));
    }
}
