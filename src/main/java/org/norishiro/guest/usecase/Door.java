package org.norishiro.guest.usecase;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.guest.Guest;
import org.norishiro.mail.MailAddress;

/** The door behind a link, at which nobody is known yet: it tells nothing of what is behind it. */
public interface Door {
    /**
     * @param asking the agency that sent the link
     * @param codeAt when a code was sent last; null: none yet, or it was used
     */
    record Plate(
            String municipality,
            String agency,
            String asking,
            MailAddress address,
            LocalDateTime until,
            @Nullable LocalDateTime codeAt) {}

    /** @param leftTries how many more times this code may be tried; 0: a new one is needed */
    record Tried(@Nullable UUID guest, int leftTries) {}

    /** Empty: no such link holds. */
    Optional<Plate> at(Secret secret);

    /** Where the new code has to be sent; empty: none is made now. */
    Optional<MailAddress> newCode(Secret secret, OneTimeCode code);

    Tried tryCode(Secret secret, OneTimeCode code, String name);

    /** Empty: they may not be here, or no longer. */
    Optional<Guest> now(UUID guest);
}
