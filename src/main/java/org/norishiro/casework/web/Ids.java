package org.norishiro.casework.web;

import java.util.UUID;
import java.util.function.Function;
import org.norishiro.casework.CaseId;
import org.norishiro.shell.NotThere;

/** Ids as they stand in addresses: malformed ones lead to the same page as unknown ones. */
final class Ids {
    private Ids() {}

    static CaseId caseId(String text) {
        return of(text, CaseId::of);
    }

    static UUID uuid(String text) {
        return of(text, UUID::fromString);
    }

    static <T> T of(String text, Function<String, T> id) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }
}
