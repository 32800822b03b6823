package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.Attention;
import org.norishiro.casework.usecase.RecordNote;
import org.norishiro.casework.usecase.RecordNote.Outcome;
import org.norishiro.casework.usecase.ShowAttention;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 記録の登録, from the panel of the case page or from the page of its own. */
@Controller
class NoteController {
    static final String ONLY_IN_EMERGENCY = "緊急閲覧では、次にすることは決められません。ここを空けて記録だけを登録し、担当に伝えてください。";
    static final String UNKNOWN_METHOD = "方法を選び直してください。";
    static final String CLOSED = "終結したケースには、次にすることを入れられません。支援を再開してから入れてください。";

    private final RecordNote recordNote;
    private final ShowAttention showAttention;
    private final CaseHeading heading;
    private final Clock clock;

    NoteController(RecordNote recordNote, ShowAttention showAttention, CaseHeading heading, Clock clock) {
        this.recordNote = recordNote;
        this.showAttention = showAttention;
        this.heading = heading;
        this.clock = clock;
    }

    @PostMapping("/cases/{caseId}/notes")
    ModelAndView record(@PathVariable String caseId, HttpServletRequest request, Htmx htmx) {
        var id = Ids.caseId(caseId);
        var in = new Reading(Entered.of(request), LocalDateTime.now(clock));
        var command = NoteForm.read(in, id, null);
        if (in.refused()) return refused(id, in.entered(), htmx);
        return switch (recordNote.record(command)) {
            case Outcome.Recorded(var note) -> recorded(id, note, htmx);
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.NotAboutThem() -> refused(id, in.entered().refuse("about", NotePanel.NOT_ABOUT), htmx);
            case Outcome.UnknownMethod() -> refused(id, in.entered().refuse("method", UNKNOWN_METHOD), htmx);
            case Outcome.CaseClosed() -> refused(id, in.entered().refuse("next", CLOSED), htmx);
            case Outcome.OnlyInEmergency() -> refused(id, in.entered().refuse("next", ONLY_IN_EMERGENCY), htmx);
            case Outcome.CorrectedMeanwhile() -> throw new IllegalStateException("a new note corrects nothing");
        };
    }

    private ModelAndView recorded(CaseId id, UUID note, Htmx htmx) {
        if (!htmx.fragment()) return Screens.redirect("/cases/" + id + "?recorded=" + note, "記録を登録しました。");
        var panel = NotePanel.blank(attention(id)).recorded(note);
        return Screens.page("casework/_noted", new NotedPage(heading.of(id, "/cases/" + id), panel));
    }

    /** The panel is read only now: most notes are not refused. */
    private ModelAndView refused(CaseId id, Entered entered, Htmx htmx) {
        var panel = new NotePanel(attention(id), entered, null);
        if (htmx.fragment()) return Screens.refused("casework/_note-panel", panel);
        return Screens.refused(
                "casework/note-new", new NotePage(heading.of(id, "/cases/" + id + "/timeline"), panel, null));
    }

    private Attention attention(CaseId id) {
        return showAttention.show(id).orElseThrow(NotThere::new);
    }
}
