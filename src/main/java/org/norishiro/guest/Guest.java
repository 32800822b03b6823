package org.norishiro.guest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.norishiro.identity.Acting;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.PageMoment;

/**
 * 回答しに来た人: somebody of an agency without an account, who came in by a link.
 *
 * @param about the one record they were asked about, and reach
 * @param asked when it was looked whether they may be here, so that a page can ask later whether they still may
 */
public record Guest(Acting acting, UUID about, PageMoment asked) {
    private static final String KEY = Guest.class.getName();

    public void mark(HttpServletRequest request) {
        request.setAttribute(KEY, this);
        asked.mark(request);
    }

    /** Whoever sends this request; nobody is answered as if there were nothing. */
    public static Guest of(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof Guest guest) return guest;
        throw new NotThere();
    }
}
