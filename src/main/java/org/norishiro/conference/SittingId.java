package org.norishiro.conference;

import java.util.UUID;

/** Names one sitting of a conference body (会議の開催). */
public record SittingId(UUID value) {
    public static SittingId next() {
        return new SittingId(UUID.randomUUID());
    }

    /** Throws {@link IllegalArgumentException} for text that is no id; screens answer that with "not there". */
    public static SittingId of(String text) {
        return new SittingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
