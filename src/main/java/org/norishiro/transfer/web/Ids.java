package org.norishiro.transfer.web;

import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.shell.NotThere;
import org.norishiro.transfer.model.TransferId;

/** Ids out of addresses: what is no id names nothing that is there. */
final class Ids {
    private Ids() {}

    static CaseId caseId(String text) {
        return new CaseId(uuid(text));
    }

    static TransferId transfer(String text) {
        return new TransferId(uuid(text));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }
}
