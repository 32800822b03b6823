package org.norishiro.intake.usecase;

import org.norishiro.gate.ConsentState;

/** Where consent stood when somebody last asked, as told at the window (本人同意). */
public record ConsentTaken(ConsentState state, String givenBy, String means, String scope, String reason) {
    public static ConsentTaken notAsked() {
        return new ConsentTaken(ConsentState.NOT_ASKED, "", "", "", "");
    }
}
