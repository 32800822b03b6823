package org.norishiro.conference;

import java.util.UUID;

/** Names one case on the agenda of a sitting (案件). */
public record AgendaItemId(UUID value) {
    public static AgendaItemId next() {
        return new AgendaItemId(UUID.randomUUID());
    }

    /** Throws {@link IllegalArgumentException} for text that is no id; screens answer that with "not there". */
    public static AgendaItemId of(String text) {
        return new AgendaItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
