package org.norishiro.shell;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether htmx asked, and for which element. Controllers take it as an argument.
 *
 * @param target id of the element to be replaced, empty if unknown
 */
public record Htmx(boolean asked, boolean boosted, String target) {
    public static Htmx of(HttpServletRequest request) {
        var restored = "true".equals(request.getHeader("HX-History-Restore-Request"));
        var target = request.getHeader("HX-Target");
        return new Htmx(
                "true".equals(request.getHeader("HX-Request")) && !restored,
                "true".equals(request.getHeader("HX-Boosted")),
                target == null ? "" : target);
    }

    public static Htmx no() {
        return new Htmx(false, false, "");
    }

    /** A part of the page is enough. */
    public boolean fragment() {
        return asked && !boosted;
    }
}
