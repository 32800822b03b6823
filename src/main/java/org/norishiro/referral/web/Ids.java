package org.norishiro.referral.web;

import java.util.UUID;
import java.util.function.Function;
import org.norishiro.casework.CaseId;
import org.norishiro.referral.ReferralId;
import org.norishiro.shell.NotThere;

/** Ids out of addresses: what is no id names nothing that is there. */
final class Ids {
    private Ids() {}

    static CaseId caseId(String text) {
        return read(text, CaseId::of);
    }

    static ReferralId referral(String text) {
        return read(text, ReferralId::of);
    }

    static UUID invitation(String text) {
        return read(text, UUID::fromString);
    }

    static UUID roomQuestion(String text) {
        return read(text, UUID::fromString);
    }

    private static <T> T read(String text, Function<String, T> of) {
        try {
            return of.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }
}
