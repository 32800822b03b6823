package org.norishiro.draft.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.Acted;
import org.norishiro.draft.usecase.FindSubmission;
import org.norishiro.draft.usecase.NoteWhereItLed;
import org.norishiro.draft.usecase.TakeSubmission;
import org.norishiro.shell.AlreadySubmitted;
import org.norishiro.shell.RequestId;
import org.norishiro.shell.Screens;
import org.norishiro.shell.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Stands around every form: looks whether it was taken before, takes it with the first act it causes, and notes where its
 * answer leads.
 */
@Component
class EachFormOnce implements HandlerInterceptor {
    private static final Logger log = LoggerFactory.getLogger(EachFormOnce.class);

    private final FindSubmission findSubmission;
    private final TakeSubmission takeSubmission;
    private final NoteWhereItLed noteWhereItLed;

    EachFormOnce(FindSubmission findSubmission, TakeSubmission takeSubmission, NoteWhereItLed noteWhereItLed) {
        this.findSubmission = findSubmission;
        this.takeSubmission = takeSubmission;
        this.noteWhereItLed = noteWhereItLed;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var key = new SentForm(request).submission();
        if (key == null || !"POST".equals(request.getMethod()) || request.getUserPrincipal() == null) return true;
        return switch (findSubmission.find(key)) {
            case FindSubmission.Outcome.New() -> true;
            case FindSubmission.Outcome.TakenBefore(var location) -> throw already(location);
        };
    }

    /** Listens inside the transaction of the act: refused here, it does not happen. */
    @EventListener
    void on(Acted acted) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return;
        var form = new SentForm(attributes.getRequest());
        if (form.taken() || form.submission() == null && form.draft() == null) return;
        var command = new TakeSubmission.Command(form.submission(), form.draft(), () -> form.taken(false));
        switch (takeSubmission.take(command)) {
            case TakeSubmission.Outcome.Taken() -> form.taken(true);
            case TakeSubmission.Outcome.TakenBefore(var location) -> throw already(location);
        }
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        var form = new SentForm(request);
        var key = form.submission();
        if (answer == null || key == null || !form.taken()) return;
        try {
            Screens.leadsTo(answer).ifPresent(path -> noteWhereItLed.note(key, form.draft(), path));
        } catch (RuntimeException failure) {
            // What was done is done and will be shown; only a twin of this form would not find its way here.
            log.warn("Request {}: not noted where it led: {}", RequestId.current(), Trace.of(failure));
        }
    }

    private static AlreadySubmitted already(Optional<String> location) {
        return location.map(path -> new AlreadySubmitted(path, null))
                .orElseGet(() -> new AlreadySubmitted("/today", "この内容はすでに登録されています。"));
    }
}
