package org.norishiro.gate.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.gate.model.ConsentFact;
import org.norishiro.gate.usecase.Recipients.Recipient;

/** Reads consents for the screens: with names, and only about persons one reaches. */
public interface ConsentReading {
    /** The person as the pages name them. */
    record Whose(UUID id, String name) {}

    /** @param recipients of this fact, by name */
    record Fact(ConsentFact fact, List<Recipient> recipients, String recordedBy, String agency, Instant recordedAt) {}

    /** A scan without its content. @param size in bytes */
    record ScanLine(UUID id, UUID consent, String kind, int size, String recordedBy, Instant recordedAt) {}

    record Desk(String name, String phone) {}

    Optional<Whose> person(UUID id);

    /** All facts of the line this one belongs to, in the order in which they were recorded. */
    List<Fact> line(UUID fact);

    /** Of all facts of these. */
    List<ScanLine> scans(List<UUID> facts);

    /** The agency of whoever acts: there the person can say that they changed their mind. */
    Desk ownDesk();
}
