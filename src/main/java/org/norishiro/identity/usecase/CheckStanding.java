package org.norishiro.identity.usecase;

import org.norishiro.identity.model.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether whoever is signed in still holds the post of their session. Asked once per request. */
@Component
public class CheckStanding {
    private final Accounts accounts;

    CheckStanding(Accounts accounts) {
        this.accounts = accounts;
    }

    public sealed interface Outcome {
        record Holds() implements Outcome {}

        record PostEnded() implements Outcome {}

        record PasswordToReplace() implements Outcome {}
    }

    @Transactional
    public Outcome check() {
        var standing = accounts.standing();
        if (!standing.postHolds()) return new Outcome.PostEnded();
        return standing.passwordGiven() ? new Outcome.PasswordToReplace() : new Outcome.Holds();
    }
}
