package org.norishiro.shell;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Files that are taken in (取り込み). One that is larger than any may be is not read at all: its form is shown again as if it were
 * opened, and says so.
 */
public final class Uploads {
    /** The most bytes a file may have. */
    public static final int MOST = 20 * 1024 * 1024;

    private static final String TOO_LARGE = Uploads.class.getName() + ".tooLarge";

    private Uploads() {}

    public static void noteTooLarge(HttpServletRequest request) {
        request.setAttribute(TOO_LARGE, true);
    }

    public static boolean tooLarge(HttpServletRequest request) {
        return request.getAttribute(TOO_LARGE) != null;
    }
}
