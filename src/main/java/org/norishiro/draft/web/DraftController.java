package org.norishiro.draft.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.draft.DraftKey;
import org.norishiro.draft.usecase.DiscardDraft;
import org.norishiro.draft.usecase.KeepDraft;
import org.norishiro.draft.usecase.KeepDraft.Outcome;
import org.norishiro.shell.LocalPath;
import org.norishiro.shell.RequestId;
import org.norishiro.shell.Screens;
import org.norishiro.shell.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes what the browser saves by itself. It answers with a time or with nothing, never with a page. */
@Controller
@RequestMapping("/drafts")
class DraftController {
    private static final Logger log = LoggerFactory.getLogger(DraftController.class);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final KeepDraft keepDraft;
    private final DiscardDraft discardDraft;

    DraftController(KeepDraft keepDraft, DiscardDraft discardDraft) {
        this.keepDraft = keepDraft;
        this.discardDraft = discardDraft;
    }

    @PostMapping
    ResponseEntity<String> keep(HttpServletRequest request) {
        var form = new SentForm(request);
        var typed = form.toKeep();
        if (typed == null) return ResponseEntity.unprocessableContent().build();
        try {
            return switch (keepDraft.keep(typed)) {
                case Outcome.Kept(var at, var continueUrl) ->
                    ResponseEntity.ok().contentType(TEXT).body(JapaneseDates.time(at.toLocalTime()));
                case Outcome.NothingWritten(), Outcome.AlreadySent() ->
                    ResponseEntity.noContent().build();
                case Outcome.TooLong() ->
                    ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
            };
        } catch (RuntimeException failure) {
            log.error("Request {}: draft not kept: {}", RequestId.current(), Trace.of(failure));
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    @PostMapping("/discard")
    ModelAndView discard(HttpServletRequest request) {
        var form = new SentForm(request);
        var key = request.getParameter("key");
        if (key != null) discardDraft.discard(DraftKey.of(key));
        var back = LocalPath.or(request.getParameter("back"), LocalPath.or(form.formUrl(), "/today"));
        return Screens.redirect(back, "下書きを捨てました。");
    }
}
