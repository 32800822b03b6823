package org.norishiro.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.database.Seal;
import org.norishiro.identity.ActingAuthentication;
import org.norishiro.identity.LandingPlace;
import org.norishiro.identity.SignedIn;
import org.norishiro.identity.usecase.TellPasswordAge;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Opens and changes browser sessions, and marks browsers that have signed in before. */
@Component
class Sessions {
    private static final String DEVICE = "norishiro-device";
    private static final String UNKNOWN = "unknown";
    private static final int SECONDS = 60;
    private static final String PASSWORD_SINCE = Sessions.class.getName() + ".passwordSince";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Seal seal;
    private final CsrfTokenRepository csrf;
    private final ObjectProvider<LandingPlace> landings;
    private final TellPasswordAge tellPasswordAge;

    Sessions(
            Seal seal,
            CsrfTokenRepository csrf,
            ObjectProvider<LandingPlace> landings,
            TellPasswordAge tellPasswordAge) {
        this.seal = seal;
        this.csrf = csrf;
        this.landings = landings;
        this.tellPasswordAge = tellPasswordAge;
    }

    /** Returns where to go next. A new session id and a new form token keep a session planted beforehand from being used. */
    String open(SignedIn who, String login, HttpServletRequest request, HttpServletResponse response) {
        // however long whoever was here before could stay away: somebody signs in anew
        request.getSession(true)
                .setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * SECONDS);
        request.changeSessionId();
        csrf.saveToken(null, request, response);
        change(who, request, response);
        knowsPassword(request);
        markDevice(login, request, response);
        return landings.stream()
                .map(landing -> Optional.ofNullable(landing.after(request, who.staff())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("/today");
    }

    void change(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActingAuthentication(who));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** This session was opened with, or has just set, the password that holds now. */
    void knowsPassword(HttpServletRequest request) {
        request.getSession(true).setAttribute(PASSWORD_SINCE, tellPasswordAge.since());
    }

    static @Nullable Instant passwordKnown(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(PASSWORD_SINCE) instanceof Instant since ? since : null;
    }

    String deviceOf(HttpServletRequest request, String login) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(DEVICE))
                .map(cookie -> cookie.getValue().split("\\."))
                .filter(mark -> mark.length == 2 && seal.fits("device", login + "|" + mark[0], mark[1]))
                .map(mark -> mark[0])
                .findFirst()
                .orElse(UNKNOWN);
    }

    private void markDevice(String login, HttpServletRequest request, HttpServletResponse response) {
        if (!deviceOf(request, login).equals(UNKNOWN)) return;
        var mark = UUID.randomUUID().toString();
        var cookie = ResponseCookie.from(DEVICE, mark + "." + seal.of("device", login + "|" + mark))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/sign-in")
                .maxAge(java.time.Duration.ofDays(180))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
