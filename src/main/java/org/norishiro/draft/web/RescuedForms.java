package org.norishiro.draft.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.norishiro.draft.usecase.KeepDraft;
import org.norishiro.draft.usecase.KeepDraft.Outcome;
import org.norishiro.identity.LandingPlace;
import org.norishiro.identity.StaffId;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.LocalPath;
import org.norishiro.shell.Notice;
import org.norishiro.shell.RequestId;
import org.norishiro.shell.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Sends to sign-in whoever is not signed in any more, and loses nothing they had typed: the form waits until the same
 * person has signed in again and becomes a draft of theirs. Anybody else never sees it.
 */
@Component
class RescuedForms implements AuthenticationEntryPoint, AccessDeniedHandler, LandingPlace {
    private static final Logger log = LoggerFactory.getLogger(RescuedForms.class);
    private static final String WAITING = RescuedForm.class.getName();
    private static final String WANTED = RescuedForms.class.getName() + ".wanted";
    private static final String SIGN_IN = "/sign-in";
    private static final String HOME = "/today";
    private static final String AGAIN = "時間が過ぎたため、もう一度サインインしてください。";
    private static final String KEPT = "書いた文は残っています。";
    private static final String STALE = "画面が古くなっていたため、登録していません。";

    private final KeepDraft keepDraft;
    private final RescueLimit limit;

    RescuedForms(KeepDraft keepDraft, RescueLimit limit) {
        this.keepDraft = keepDraft;
        this.limit = limit;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (inBackground(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if ("GET".equals(request.getMethod())) {
            want(request);
            if (timedOut(request)) Notice.leave(request, response, SIGN_IN, AGAIN);
            go(response, SIGN_IN);
        } else {
            var kept = rescue(request);
            Notice.leave(request, response, SIGN_IN, kept ? AGAIN + KEPT : AGAIN);
            go(response, SIGN_IN);
        }
    }

    /** Either not for this role, or a form whose token has ended with its session. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (!(why instanceof CsrfException)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (inBackground(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (request.getRequestURI().equals(SIGN_IN)) {
            // The second click on sign-in: its token went with the first. Who is in by now passes, who is not comes
            // back.
            go(response, HOME);
        } else if (whoIsSignedIn() == null) {
            var kept = rescue(request);
            Notice.leave(request, response, SIGN_IN, kept ? AGAIN + KEPT : AGAIN);
            go(response, SIGN_IN);
        } else {
            var form = keptNow(request);
            var path = form == null ? HOME : form;
            Notice.leave(
                    request, response, path, form == null ? STALE + "もう一度操作してください。" : STALE + KEPT + "もう一度登録してください。");
            go(response, path);
        }
    }

    /** After sign-in: back to the form, filled as it was, or to the page that was asked for. */
    @Override
    public @Nullable String after(HttpServletRequest request, StaffId staff) {
        var session = request.getSession(false);
        if (session == null) return null;
        var waiting = session.getAttribute(WAITING) instanceof RescuedForm form ? form : null;
        var wanted = session.getAttribute(WANTED) instanceof String path ? path : null;
        session.removeAttribute(WAITING);
        session.removeAttribute(WANTED);
        if (waiting == null) return wanted;
        return waiting.by().equals(staff.toString()) ? kept(waiting.toKeep()) : null;
    }

    private @Nullable String keptNow(HttpServletRequest request) {
        var form = new SentForm(request);
        var typed = form.toKeep();
        return typed != null && form.by().equals(whoIsSignedIn()) ? kept(typed) : null;
    }

    private @Nullable String kept(KeepDraft.Command typed) {
        try {
            return keepDraft.keep(typed) instanceof Outcome.Kept(var at, var continueUrl) ? continueUrl : null;
        } catch (RuntimeException failure) {
            log.error("Request {}: a rescued form was not kept: {}", RequestId.current(), Trace.of(failure));
            return null;
        }
    }

    private boolean rescue(HttpServletRequest request) {
        var form = new SentForm(request);
        var typed = form.toKeep();
        if (typed == null || form.by().isEmpty()) return false;
        var waiting = RescuedForm.of(form.by(), typed);
        if (!limit.allows(waiting.length())) return false;
        request.getSession(true).setAttribute(WAITING, waiting);
        return true;
    }

    /** Asked of the context: where form tokens are checked, the request does not know it yet. */
    private static @Nullable String whoIsSignedIn() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known == null || known instanceof AnonymousAuthenticationToken ? null : known.getName();
    }

    private static void want(HttpServletRequest request) {
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        var dest = request.getHeader("Sec-Fetch-Dest");
        var page = dest == null || dest.equals("document");
        if (page && !path.equals("/") && LocalPath.safe(path))
            request.getSession(true).setAttribute(WANTED, path);
    }

    private static boolean timedOut(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    /** Asked by a script, which keeps the page and all that stands on it. */
    private static boolean inBackground(HttpServletRequest request) {
        return Htmx.of(request).fragment()
                || "empty".equals(request.getHeader("Sec-Fetch-Dest"))
                || request.getRequestURI().equals("/drafts");
    }

    private static void go(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, LocalPath.encoded(path));
    }
}
