package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.usecase.RecordNote;
import org.norishiro.casework.usecase.RecordNote.Outcome;
import org.norishiro.casework.usecase.ShowNoteForm;
import org.norishiro.casework.usecase.ShowNoteForm.NoteOfCase;
import org.norishiro.casework.usecase.WithdrawNote;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 記録の訂正 (a new note in place of the old) and 取り消し (within ten minutes). */
@Controller
@RequestMapping("/cases/{caseId}/notes/{noteId}")
class NoteCorrectionController {
    private final RecordNote recordNote;
    private final WithdrawNote withdrawNote;
    private final ShowNoteForm showNote;
    private final CaseHeading heading;

    NoteCorrectionController(
            RecordNote recordNote, WithdrawNote withdrawNote, ShowNoteForm showNote, CaseHeading heading) {
        this.recordNote = recordNote;
        this.withdrawNote = withdrawNote;
        this.showNote = showNote;
        this.heading = heading;
    }

    @PostMapping("/correct")
    ModelAndView correct(@PathVariable String caseId, @PathVariable String noteId, HttpServletRequest request) {
        var id = Ids.caseId(caseId);
        var old = Ids.uuid(noteId);
        var note = showNote.show(id, old).orElseThrow(NotThere::new);
        var in = new Reading(Entered.of(request), note.attention().now());
        var command = NoteForm.read(in, id, old);
        if (in.refused()) return Screens.refused("casework/note-correct", page(note, in.entered()));
        return switch (recordNote.record(command)) {
            case Outcome.Recorded(var corrected) ->
                Screens.redirect("/cases/" + id + "/notes/" + corrected, "訂正を登録しました。前の記録も残っています。");
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.NotAboutThem() ->
                Screens.refused("casework/note-correct", page(note, in.entered().refuse("about", NotePanel.NOT_ABOUT)));
            case Outcome.UnknownMethod() ->
                Screens.refused(
                        "casework/note-correct",
                        page(note, in.entered().refuse("method", NoteController.UNKNOWN_METHOD)));
            case Outcome.CaseClosed() ->
                Screens.refused(
                        "casework/note-correct", page(note, in.entered().refuse("next", NoteController.CLOSED)));
            case Outcome.OnlyInEmergency() ->
                Screens.refused(
                        "casework/note-correct",
                        page(note, in.entered().refuse("next", NoteController.ONLY_IN_EMERGENCY)));
            case Outcome.CorrectedMeanwhile() ->
                Screens.conflict(
                        "casework/note-correct",
                        page(
                                note,
                                in.entered().refuse("", "この記録は、ほかの人が先に訂正しました。新しい記録を開いて、そちらを訂正してください。入力した文は残っています。")));
        };
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable String caseId, @PathVariable String noteId) {
        var id = Ids.caseId(caseId);
        var note = Ids.uuid(noteId);
        return switch (withdrawNote.withdraw(new WithdrawNote.Command(id, note))) {
            case WithdrawNote.Outcome.Withdrawn() ->
                Screens.redirect("/cases/" + id + "/notes/new?again=" + note, "記録を取り消しました。書いた文はここに残っています。");
            case WithdrawNote.Outcome.NotThere() -> throw new NotThere();
            case WithdrawNote.Outcome.TooLate() ->
                Screens.redirect("/cases/" + id + "/notes/" + note, "取り消せるのは、書いた人が登録から10分以内だけです。直すときは訂正を登録してください。");
        };
    }

    private NotePage page(NoteOfCase note, Entered entered) {
        var id = note.attention().head().id();
        return new NotePage(
                heading.of(id, "/cases/" + id + "/timeline"),
                new NotePanel(note.attention(), entered, null),
                note.old());
    }
}
