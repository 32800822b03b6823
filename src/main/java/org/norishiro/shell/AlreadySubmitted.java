package org.norishiro.shell;

import org.jspecify.annotations.Nullable;

/** This very form was already taken: the act is not done a second time, the first answer is shown again. */
public final class AlreadySubmitted extends RuntimeException {
    private final String location;
    private final @Nullable String notice;

    /** @param location where the first sending led */
    public AlreadySubmitted(String location, @Nullable String notice) {
        super("already submitted", null, false, false);
        this.location = location;
        this.notice = notice;
    }

    public String location() {
        return location;
    }

    public @Nullable String notice() {
        return notice;
    }
}
