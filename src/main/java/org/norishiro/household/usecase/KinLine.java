package org.norishiro.household.usecase;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.Persons.PersonCard;

/** One relation with the names of both: {@code person} is the {@code label} to {@code other}. */
public record KinLine(
        UUID id,
        PersonCard person,
        PersonCard other,
        String label,
        String note,
        boolean marriage,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {}
