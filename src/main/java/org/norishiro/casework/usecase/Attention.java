package org.norishiro.casework.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.norishiro.casework.CaseAlerts.Alert;
import org.norishiro.casework.model.ProgressNote;
import org.norishiro.casework.usecase.NoteViews.NoteRow;
import org.norishiro.household.Households.Member;
import org.norishiro.identity.PostId;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Option;

/**
 * The moving parts of the case page: what needs attention, what comes next, the newest notes, and what the form for a note offers.
 *
 * @param recent the newest notes, and how many there are in all
 * @param agencies those in the team, by name
 */
public record Attention(
        CaseHead head,
        List<Alert> alerts,
        Counted<NoteRow> recent,
        List<Member> members,
        List<String> agencies,
        List<Option> methods,
        PostId me,
        LocalDateTime now) {
    public LocalDate today() {
        return now.toLocalDate();
    }

    public boolean mayBeWithdrawn(NoteRow note) {
        return note.writtenBy().equals(me)
                && !note.corrected()
                && !now.isAfter(note.writtenAt().plus(ProgressNote.MAY_BE_TAKEN_BACK));
    }
}
