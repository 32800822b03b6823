package org.norishiro.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Consents for those who rest on them (同意の記録): where they stand today, and how to write down what was told in words at a
 * window. A changed mind is a new record; nothing is overwritten.
 */
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

    /** @param readable whether whoever looks is told to whom and what for, and can open it */
    record RecordedConsent(
            UUID id,
            @Nullable UUID person,
            ConsentState state,
            String givenBy,
            String means,
            String scope,
            String reason,
            boolean readable,
            LocalDate on,
            String recordedBy,
            Instant recordedAt) {}

    void add(NewConsent consent);

    /**
     * A consent with what became of it.
     *
     * @param consent its state is where it stands today
     * @param until the last day on which it holds; null: until it is withdrawn
     * @param inFull whether it says to whom and of what by more than words
     * @param scans how many papers are kept with it
     */
    record StandingConsent(
            RecordedConsent consent, @Nullable LocalDate until, boolean inFull, int scans) {}

    /**
     * Where consent stands today for each of these persons, as far as one reaches them. A consent that says to whom and of what
     * counts while it is in force, whatever became of others beside it. One in words counts only while nothing newer was said: what
     * it covers cannot be told apart from the newer. What was withdrawn, has expired or is still to begin never counts as given.
     */
    List<RecordedConsent> latestOf(Collection<UUID> persons);

    /** What these persons were asked and what they said, each as it stands today; newest first, without withdrawals and answered requests. */
    List<StandingConsent> standingOf(Collection<UUID> persons);

    Optional<RecordedConsent> latestOfConsultation(UUID consultation);

    /**
     * Which of these facts of persons an agency may not be told on consent, as things stand: not agreed to by what they said in full, nor in
     * words. Of a case out of reach all of them.
     */
    List<Fact> uncovered(UUID inCase, UUID to, Collection<Fact> told);

    /** One kind of fact of one person. */
    record Fact(UUID person, FieldClass kind) {}

    /** All facts about these persons or this case as they were recorded, newest first. */
    List<RecordedConsent> historyOf(UUID inCase, Collection<UUID> persons);
}
