package org.norishiro.casework.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.casework.Phase;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;

/**
 * A case as its pages name it, read in one go.
 *
 * @param changedBy who changed it last, and when: for a conflict
 */
public record CaseHead(
        CaseCard card,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        String agencyName,
        String holderName,
        String coordinatorName,
        String leadName,
        String followUp,
        String noFollowUpReason,
        int version,
        String changedBy,
        LocalDateTime changedAt) {
    public CaseId id() {
        return card.id();
    }

    public CaseState state() {
        return card.state();
    }

    public Phase phase() {
        return card.phase();
    }

    public @Nullable HouseholdId household() {
        return card.household();
    }

    public @Nullable PersonId person() {
        return card.person();
    }

    public boolean overdue(LocalDate today) {
        var due = card.nextDate();
        return due != null && state() != CaseState.CLOSED && due.isBefore(today);
    }
}
