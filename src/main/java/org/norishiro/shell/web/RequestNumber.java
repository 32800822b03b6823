package org.norishiro.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.norishiro.shell.RequestId;
import org.norishiro.shell.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Numbers every request, and lets no exception out to where the server would log or show its message. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestNumber extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(RequestNumber.class);
    private static final String HEADER = "X-Request-Id";

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        MDC.put(RequestId.KEY, numberOf(request));
        response.setHeader(HEADER, RequestId.current());
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException | Error failure) {
            log.error("Request {} failed: {}", RequestId.current(), Trace.of(failure));
            if (!response.isCommitted()) response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
        } finally {
            MDC.remove(RequestId.KEY);
        }
    }

    private static String numberOf(HttpServletRequest request) {
        if (request.getAttribute(RequestId.KEY) instanceof String known) return known;
        var fresh = RequestId.next();
        request.setAttribute(RequestId.KEY, fresh);
        return fresh;
    }
}
