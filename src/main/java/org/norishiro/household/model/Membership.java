package org.norishiro.household.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.PersonId;

/**
 * That a person belongs, or belonged, to a household.
 *
 * @param standing 続柄 as said in this household (「母」「長男」)
 * @param since null: from when is not known
 * @param until the day from which the person no longer belongs to it; null: still does
 */
public record Membership(
        UUID id,
        PersonId person,
        String standing,
        boolean livesTogether,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    public Membership {
        if (since != null && until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("nobody leaves before having joined");
        }
    }

    static Membership of(PersonId person, String standing, boolean livesTogether, @Nullable LocalDate since) {
        return new Membership(UUID.randomUUID(), person, standing, livesTogether, since, null);
    }

    public boolean on(LocalDate day) {
        return (since == null || !since.isAfter(day)) && (until == null || until.isAfter(day));
    }

    public boolean open() {
        return until == null;
    }

    Membership endedOn(LocalDate day) {
        return new Membership(id, person, standing, livesTogether, since, day);
    }
}
