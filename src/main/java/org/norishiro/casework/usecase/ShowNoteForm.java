package org.norishiro.casework.usecase;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.NoteViews.NoteRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a page about one note needs: to write it, to read it, to correct it. */
@Component
public class ShowNoteForm {
    private final CaseParts parts;
    private final AttentionOfCase attention;
    private final NoteViews notes;
    private final AuditTrail trail;

    ShowNoteForm(CaseParts parts, AttentionOfCase attention, NoteViews notes, AuditTrail trail) {
        this.parts = parts;
        this.attention = attention;
        this.notes = notes;
        this.trail = trail;
    }

    /** @param old the note to read or correct, or to write again after it was taken back */
    public record NoteOfCase(Attention attention, @Nullable NoteRow old) {}

    @Transactional
    public Optional<NoteOfCase> show(CaseId id, @Nullable UUID old) {
        return parts.lookingAt(id, head -> form(head, old)).flatMap(Function.identity());
    }

    private Optional<NoteOfCase> form(CaseHead head, @Nullable UUID old) {
        var id = head.id();
        var note = old == null ? Optional.<NoteRow>empty() : notes.find(id, old);
        if (old != null && note.isEmpty()) return Optional.empty();
        trail.viewed(Subject.inCase("support_case", id.value(), id.value()), old == null ? "記録の記入" : "記録");
        return Optional.of(new NoteOfCase(attention.of(head), note.orElse(null)));
    }
}
