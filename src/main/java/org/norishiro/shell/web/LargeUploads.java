package org.norishiro.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.norishiro.shell.Uploads;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nothing too large come near a form. The server would refuse it while looking for the form token, and the answer would be
 * that somebody may not do this. So it goes on as the opening of the same address, which does nothing, and is told that the
 * file was too large.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LargeUploads extends OncePerRequestFilter {
    /** Beside the file there are the few fields of its form. */
    private static final long FIELDS = 512 * 1024L;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!tooLarge(request)) {
            chain.doFilter(request, response);
            return;
        }
        Uploads.noteTooLarge(request);
        chain.doFilter(new Opened(request), response);
    }

    private static boolean tooLarge(HttpServletRequest request) {
        var type = request.getContentType();
        return HttpMethod.POST.matches(request.getMethod())
                && type != null
                && type.startsWith("multipart/")
                && length(request) > Uploads.MOST + FIELDS;
    }

    private static long length(HttpServletRequest request) {
        var told = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return told != null && told.matches("\\d{1,18}") ? Long.parseLong(told) : request.getContentLengthLong();
    }

    /** The same address, asked for without anything sent along. */
    private static final class Opened extends HttpServletRequestWrapper {
        Opened(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        /** Looking for any would have the server read the file after all. */
        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }
    }
}
