package org.norishiro.casework;

import java.util.UUID;

/** Names one issue of a case (課題). */
public record IssueId(UUID value) {
    public static IssueId next() {
        return new IssueId(UUID.randomUUID());
    }

    /** Throws {@link IllegalArgumentException} for text that is no id; screens answer that with "not there". */
    public static IssueId of(String text) {
        return new IssueId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
