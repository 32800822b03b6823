package org.norishiro.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 画面の時点: the state of the database a page was begun with, so that it can ask later whether something on it may not be
 * seen any more.
 *
 * @param state as the database names it ({@code pg_snapshot}): which transactions it shows
 * @param at by the clock of the database
 */
public record PageMoment(String state, Instant at) {
    private static final String KEY = PageMoment.class.getName();

    public void mark(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    public static @Nullable PageMoment of(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof PageMoment moment ? moment : null;
    }
}
