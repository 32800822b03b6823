package org.norishiro.linking.web;

import org.norishiro.casework.CaseId;
import org.norishiro.shell.NotThere;

/** Ids as they stand in addresses; a malformed one leads nowhere. */
final class Ids {
    private Ids() {}

    static CaseId caseId(String text) {
        try {
            return CaseId.of(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }
}
