package org.norishiro.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.norishiro.identity.Role;
import org.norishiro.identity.SignedIn;
import org.norishiro.identity.usecase.CheckStanding;
import org.norishiro.identity.usecase.CheckStanding.Outcome;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.Notice;
import org.norishiro.shell.PageMoment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Whose post has ended, or whose password was replaced elsewhere, is signed out at the next click; whose password was given by
 * somebody else chooses one of their own before anything else.
 */
@Component
class StandingAtEachRequest implements HandlerInterceptor {
    private static final String OWN_PASSWORD = "/account/password";
    private static final String ENDED = "所属の期間が終わったため、サインアウトしました。続けるときは、もう一度サインインしてください。";

    private static final String REPLACED = "パスワードが変わったため、サインアウトしました。新しいパスワードでサインインしてください。";

    private final CheckStanding checkStanding;
    private final ObjectProvider<AuthenticationEntryPoint> timedOut;

    StandingAtEachRequest(CheckStanding checkStanding, ObjectProvider<AuthenticationEntryPoint> timedOut) {
        this.checkStanding = checkStanding;
        this.timedOut = timedOut;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) return true;
        // nobody who signed in: whether they may be here was asked at their own door
        if (who.acting() != null && who.acting().role() == Role.GUEST) return true;
        return switch (checkStanding.check(Sessions.passwordKnown(request))) {
            case Outcome.Holds(var state, var at) -> {
                new PageMoment(state, at).mark(request);
                yield true;
            }
            case Outcome.PasswordToReplace() ->
                request.getRequestURI().equals(OWN_PASSWORD) || go(response, OWN_PASSWORD);
            case Outcome.PostEnded() -> {
                new SecurityContextLogoutHandler().logout(request, response, authentication);
                yield askToSignIn(request, response, ENDED);
            }
            case Outcome.PasswordReplaced() -> {
                new SecurityContextLogoutHandler().logout(request, response, authentication);
                yield askToSignIn(request, response, REPLACED);
            }
        };
    }

    /** A form keeps what was typed, as after the time limit; a script is told; a page leads to sign-in and says why. */
    private boolean askToSignIn(HttpServletRequest request, HttpServletResponse response, String why) throws Exception {
        var door = timedOut.getIfAvailable();
        if (door != null && !isPage(request)) {
            door.commence(request, response, new InsufficientAuthenticationException("the session has ended"));
            return false;
        }
        Notice.leave(request, response, "/sign-in", why);
        return go(response, "/sign-in");
    }

    private static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && !Htmx.of(request).fragment()
                && !"empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private static boolean go(HttpServletResponse response, String path) throws IOException {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
        return false;
    }
}
