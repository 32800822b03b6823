package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.NoteViews.NoteRow;
import org.norishiro.casework.usecase.ShowNoteForm;
import org.norishiro.casework.usecase.ShowNoteForm.NoteOfCase;
import org.norishiro.draft.DraftedForms;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a note is written, read and corrected. */
@Controller
@RequestMapping("/cases/{caseId}/notes")
class NotePageController {
    private final ShowNoteForm showNote;
    private final CaseHeading heading;
    private final DraftedForms drafts;

    NotePageController(ShowNoteForm showNote, CaseHeading heading, DraftedForms drafts) {
        this.showNote = showNote;
        this.heading = heading;
        this.drafts = drafts;
    }

    /** @param again a note that was taken back, to write it again */
    @GetMapping("/new")
    ModelAndView write(
            @PathVariable String caseId, @RequestParam(defaultValue = "") String again, HttpServletRequest request) {
        var id = Ids.caseId(caseId);
        var note = found(id, again.isEmpty() ? null : Ids.uuid(again));
        var old = note.old();
        var entered = old == null ? NoteForm.blank(note.attention()) : NoteForm.of(old);
        var panel = new NotePanel(note.attention(), entered, null);
        return Screens.page(
                "casework/note-new", page(id, panel.with(drafts.entered(panel.draft(), request, entered)), null));
    }

    @GetMapping("/{noteId}")
    ModelAndView read(@PathVariable String caseId, @PathVariable String noteId) {
        var id = Ids.caseId(caseId);
        var note = found(id, Ids.uuid(noteId));
        return Screens.page(
                "casework/note", page(id, new NotePanel(note.attention(), Entered.blank(), null), note.old()));
    }

    @GetMapping("/{noteId}/correct")
    ModelAndView correct(@PathVariable String caseId, @PathVariable String noteId) {
        var id = Ids.caseId(caseId);
        var note = found(id, Ids.uuid(noteId));
        var old = note.old();
        if (old == null) throw new NotThere();
        return Screens.page(
                "casework/note-correct", page(id, new NotePanel(note.attention(), NoteForm.of(old), null), old));
    }

    private NoteOfCase found(CaseId id, @Nullable UUID note) {
        return showNote.show(id, note).orElseThrow(NotThere::new);
    }

    private NotePage page(CaseId id, NotePanel panel, @Nullable NoteRow old) {
        return new NotePage(heading.of(id, "/cases/" + id + "/timeline"), panel, old);
    }
}
