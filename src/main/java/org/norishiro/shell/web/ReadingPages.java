package org.norishiro.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norishiro.shell.OneReading;
import org.norishiro.shell.RequestId;
import org.norishiro.shell.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens the transaction a page is read in before anything else asks, and sees that it ends: with the page, where the page leads
 * elsewhere, and where it failed. What a form changes is a transaction of its own: for everything but the opening of a page the
 * reading ends before the handler begins.
 */
@Component
class ReadingPages implements HandlerInterceptor, HandlerExceptionResolver, Ordered {
    private static final Logger log = LoggerFactory.getLogger(ReadingPages.class);

    private final OneReading reading;

    ReadingPages(OneReading reading) {
        this.reading = reading;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getUserPrincipal() != null && handler instanceof HandlerMethod) reading.begin(request);
        return true;
    }

    /** The last that stands before the handler: what is not the opening of a page goes on in transactions of its own. */
    HandlerInterceptor door() {
        return new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (!opensPage(request, handler)) OneReading.end(request);
                return true;
            }
        };
    }

    private static boolean opensPage(HttpServletRequest request, Object handler) {
        return "GET".equals(request.getMethod())
                && handler instanceof HandlerMethod method
                && method.getMethod().getReturnType() == ModelAndView.class;
    }

    /** A page is ended by its view, once it is drawn; what leads elsewhere ends here. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer == null || answer.getView() != null) OneReading.end(request);
    }

    /** Keeps what was recorded until it failed, as far as the database lets it, so that the error page finds a clean connection. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        endSomehow(request);
        return null;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        endSomehow(request);
    }

    private static void endSomehow(HttpServletRequest request) {
        try {
            OneReading.end(request);
        } catch (RuntimeException notKept) {
            log.warn(
                    "Request {}: nothing was kept of a reading that failed: {}",
                    RequestId.current(),
                    Trace.of(notKept));
        }
    }
}
