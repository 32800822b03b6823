package org.norishiro.intake;

import java.util.UUID;

/** Names one consultation (相談受付). */
public record ConsultationId(UUID value) {
    public static ConsultationId next() {
        return new ConsultationId(UUID.randomUUID());
    }

    /** Throws {@link IllegalArgumentException} for text that is no id; screens answer that with "not there". */
    public static ConsultationId of(String text) {
        return new ConsultationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
