package org.norishiro.shell;

/** There is no such thing, or none that may be seen from here. From outside the two are one: the same 404 page. */
public final class NotThere extends RuntimeException {
    public NotThere() {
        super("not there", null, false, false);
    }
}
