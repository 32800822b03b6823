package org.norishiro.identity.usecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.model.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Since when the password of whoever is signed in holds: what a session is opened with, and ends with. */
@Component
public class TellPasswordAge {
    private final Accounts accounts;

    TellPasswordAge(Accounts accounts) {
        this.accounts = accounts;
    }

    @Transactional
    public @Nullable Instant since() {
        return accounts.standing().passwordSince();
    }
}
