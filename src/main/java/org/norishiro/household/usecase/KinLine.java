package org.norishiro.household.usecase;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.Persons.PersonCard;

/**
 * One relation with the names of both: {@code person} is the {@code label} to {@code other}.
 *
 * @param mayEnd it goes on, and whoever looks may say that it ended
 */
public record KinLine(
        UUID id,
        PersonCard person,
        PersonCard other,
        String label,
        String note,
        boolean marriage,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        boolean mayEnd) {}
