package org.norishiro.draft.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the second click of a double click wait until the first is answered, so that it meets a finished act and not a
 * half-done one. Only for good manners: that nothing is done twice is seen to by the database, also between several servers.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TwinsInTurn extends OncePerRequestFilter {
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final int LANES = 1024;

    private final ReentrantLock[] lanes =
            Stream.generate(ReentrantLock::new).limit(LANES).toArray(ReentrantLock[]::new);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getUserPrincipal() == null
                || new SentForm(request).submission() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var lane = lanes[
                Math.floorMod(String.valueOf(new SentForm(request).submission()).hashCode(), LANES)];
        var alone = waitFor(lane);
        try {
            chain.doFilter(request, response);
        } finally {
            if (alone) lane.unlock();
        }
    }

    private static boolean waitFor(ReentrantLock lane) {
        try {
            return lane.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
