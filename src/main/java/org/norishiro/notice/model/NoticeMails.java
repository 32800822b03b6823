package org.norishiro.notice.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.identity.MunicipalityId;
import org.norishiro.identity.StaffId;
import org.norishiro.mail.MailAddress;

/** Mails that are due, each handed out once, however many programs ask. */
public interface NoticeMails {
    enum Kind {
        DIGEST,
        URGENT
    }

    enum Ending {
        TAKEN,
        /** By the mail server; tried again later, three times in all. */
        NOT_TAKEN,
        /** Nothing waits: no mail went out. */
        NOTHING
    }

    /** @param about the referral; of a digest, whom it is for */
    record Due(MunicipalityId municipality, StaffId staff, Kind kind, LocalDate day, UUID about, MailAddress to) {}

    /** From here on it is the caller's to send, and nobody else's. */
    Optional<Due> claim(Instant at, boolean businessDay);

    void ended(Due due, Ending how);

    /** How the last of one's own ended; empty: none was due yet. */
    Optional<Last> last();

    record Last(LocalDate day, Kind kind, Ending how) {}
}
