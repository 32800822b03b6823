package org.norishiro.conference.web;

import java.util.UUID;
import java.util.function.Function;
import org.norishiro.shell.NotThere;

/** Ids in an address: one that is malformed is as little there as one that is unknown. */
final class Ids {
    private Ids() {}

    static <T> T of(Function<String, T> type, String text) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    static UUID row(String text) {
        return of(UUID::fromString, text);
    }
}
