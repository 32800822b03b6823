package org.norishiro.conference.usecase;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.model.LastChange;
import org.norishiro.conference.model.LegalBasis;
import org.norishiro.conference.model.Sitting;

/**
 * The head of a sitting, worded.
 *
 * @param bases on what it may rest, as the law stood that day
 * @param minutesBy who adopted the minutes; null: nobody yet
 */
public record SittingCard(
        Sitting sitting,
        String body,
        String chair,
        String convener,
        String secretariat,
        List<LegalBasis> bases,
        @Nullable String minutesBy,
        @Nullable LocalDateTime minutesAdoptedAt,
        LastChange changed) {

    public String where() {
        var plan = sitting.plan();
        if (plan.place().isBlank()) return "オンライン";
        return plan.online().isBlank() ? plan.place() : plan.place() + "／オンライン";
    }
}
