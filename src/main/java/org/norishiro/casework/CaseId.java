package org.norishiro.casework;

import java.util.UUID;

/** Names one case (支援ケース). */
public record CaseId(UUID value) {
    public static CaseId next() {
        return new CaseId(UUID.randomUUID());
    }

    /** Throws {@link IllegalArgumentException} for text that is no id; screens answer that with "not there". */
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
