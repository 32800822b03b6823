package org.norishiro.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;

/** Consultations as the modules after intake may ask: nothing told once is asked again. */
public interface Consultations {
    /** An issue as taken in: a code of the form, own words, or both. */
    record TakenIssue(@Nullable String code, String words) {}

    record ConsultationCard(
            ConsultationId id,
            String number,
            LocalDateTime receivedAt,
            String complaint,
            @Nullable HouseholdId household,
            List<PersonId> persons,
            List<TakenIssue> issues,
            String urgency,
            @Nullable Screened outcome,
            @Nullable UUID holderPost) {}

    Optional<ConsultationCard> find(ConsultationId id);
}
