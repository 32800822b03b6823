package org.norishiro.guest.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.norishiro.guest.Guest;
import org.norishiro.guest.usecase.WhoIsIn;
import org.norishiro.identity.ActingAuthentication;
import org.norishiro.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows whoever came in again at each request, and asks each time whether they may still be here. Staff signed in beside it stay so. */
final class GuestSession extends OncePerRequestFilter {
    private static final String KEY = GuestSession.class.getName();
    private static final int AN_HOUR = 3600;
    private static final String STAFF = "SPRING_SECURITY_CONTEXT";

    private final WhoIsIn whoIsIn;

    GuestSession(WhoIsIn whoIsIn) {
        this.whoIsIn = whoIsIn;
    }

    /** A session somebody else may have prepared is not the one that goes on. */
    static void open(HttpServletRequest request, UUID guest) {
        var session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(KEY, guest);
        if (session.getAttribute(STAFF) == null) session.setMaxInactiveInterval(AN_HOUR);
    }

    static void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(KEY);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(KEY) instanceof UUID guest) {
            whoIsIn.ask(guest).ifPresent(found -> comeIn(found, request));
        }
        next.doFilter(request, response);
    }

    private static void comeIn(Guest guest, HttpServletRequest request) {
        guest.mark(request);
        var acting = guest.acting();
        var who = new SignedIn(acting.municipality(), acting.staff(), acting.staffName(), acting);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActingAuthentication(who));
        SecurityContextHolder.setContext(context);
    }
}
