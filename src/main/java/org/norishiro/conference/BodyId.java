package org.norishiro.conference;

import java.util.UUID;

/** Names one conference body (会議体). */
public record BodyId(UUID value) {
    public static BodyId next() {
        return new BodyId(UUID.randomUUID());
    }

    /** Throws {@link IllegalArgumentException} for text that is no id; screens answer that with "not there". */
    public static BodyId of(String text) {
        return new BodyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
