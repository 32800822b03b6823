package org.norishiro.plan.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.ConsentState;

/**
 * Where the person stands towards this plan (本人同意).
 *
 * @param note how it was given, or why it was not
 * @param on the day it was given; null: it was not given
 */
public record PersonsConsent(
        ConsentState state, String note, @Nullable LocalDate on) {
    public PersonsConsent {
        if (state == ConsentState.GIVEN && on == null)
            throw new IllegalArgumentException("a consent is given on a day");
    }

    /** Given, or said why not: a plan without consent is possible, a plan about which nobody thought of it is not. */
    public boolean accountedFor() {
        return state == ConsentState.GIVEN || !note.isBlank();
    }
}
