package org.norishiro.identity.usecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
        /** In that state of the database, at that time. */
        record Holds(String state, Instant at) implements Outcome {}

        record PostEnded() implements Outcome {}

        record PasswordToReplace() implements Outcome {}

        /** The password this session was opened with is no longer the one that opens it. */
        record PasswordReplaced() implements Outcome {}
    }

    /** @param known since when the password holds that this session was opened with, if that is known */
    @Transactional
    public Outcome check(@Nullable Instant known) {
        var standing = accounts.standing();
        if (!standing.postHolds()) return new Outcome.PostEnded();
        if (known != null && !known.equals(standing.passwordSince())) return new Outcome.PasswordReplaced();
        return standing.passwordGiven()
                ? new Outcome.PasswordToReplace()
                : new Outcome.Holds(standing.state(), standing.at());
    }
}
