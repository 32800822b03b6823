package org.norishiro.identity;

import org.jspecify.annotations.Nullable;
import org.norishiro.database.Claim;
import org.norishiro.database.TransactionIdentity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads who acts from the session, for use cases and for the database. */
@Component
class SessionIdentity implements WhoActs, TransactionIdentity {

    @Override
    public Acting now() {
        var who = signedIn();
        if (who == null || who.acting() == null) throw new IllegalStateException("nobody acts here");
        return who.acting();
    }

    @Override
    public @Nullable Claim current() {
        var who = signedIn();
        if (who == null) return null;
        var acting = who.acting();
        return new Claim(
                who.municipality().value(),
                who.staff().value(),
                acting == null ? null : acting.post().value());
    }

    private static @Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who ? who : null;
    }
}
