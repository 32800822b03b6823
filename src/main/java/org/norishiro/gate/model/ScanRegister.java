package org.norishiro.gate.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.ScanKind;

/** The signed papers, as they were taken in (署名した書類). */
public interface ScanRegister {
    /**
     * One of them.
     *
     * @param inCase the case the consent was recorded in, if any
     * @param takenOn the day on which it was taken in
     */
    record Scan(@Nullable UUID inCase, ScanKind kind, byte[] content, LocalDate takenOn) {}

    UUID add(ConsentFact consent, ScanKind kind, byte[] content);

    Optional<Scan> find(UUID consent, UUID scan);
}
