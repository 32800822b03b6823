package org.norishiro.household;

import java.util.UUID;

/** Names one person (人). */
public record PersonId(UUID value) {
    public static PersonId next() {
        return new PersonId(UUID.randomUUID());
    }

    /** Throws {@link IllegalArgumentException} for text that is no id; screens answer that with "not there". */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
