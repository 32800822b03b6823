package org.norishiro.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Consents as recorded at the windows (同意の記録). A changed mind is a new record; nothing is overwritten. */
public interface Consents {
    /**
     * A consent to record.
     *
     * @param person null while nobody is named; then {@code consultation} or {@code inCase} says what it belongs to
     * @param givenBy who gave it (本人, or for them whom); needed when {@code GIVEN}
     * @param means how (書面・口頭・電子); needed when {@code GIVEN}
     * @param scope to whom and for what, in words; needed when {@code GIVEN}
     * @param reason why refused or unobtainable
     */
    record NewConsent(
            @Nullable UUID person,
            @Nullable UUID consultation,
            @Nullable UUID inCase,
            ConsentState state,
            String givenBy,
            String means,
            String scope,
            String reason,
            LocalDate on) {}

    record RecordedConsent(
            UUID id,
            @Nullable UUID person,
            ConsentState state,
            String givenBy,
            String means,
            String scope,
            String reason,
            LocalDate on,
            String recordedBy,
            Instant recordedAt) {}

    void add(NewConsent consent);

    /** The newest record about each of these persons, as far as one reaches them. */
    List<RecordedConsent> latestOf(Collection<UUID> persons);

    Optional<RecordedConsent> latestOfConsultation(UUID consultation);

    /** All records about these persons or this case, newest first. */
    List<RecordedConsent> historyOf(UUID inCase, Collection<UUID> persons);
}
