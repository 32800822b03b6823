package org.norishiro.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The token in each form, kept in the session. Only a page somebody asked for may open a session for it. A page left open
 * after its session has ended goes on saving drafts by itself: a session opened for such a request would come with a cookie
 * of its own, which can arrive after that of a sign-in in another tab and put the person out again.
 */
final class FormTokens implements CsrfTokenRepository {
    private final HttpSessionCsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return inSession.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        var read = HttpMethod.GET.matches(request.getMethod());
        if (read || request.getSession(false) != null) inSession.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return inSession.loadToken(request);
    }
}
