package org.norishiro.intake.usecase;

import org.norishiro.household.PersonId;
import org.norishiro.household.Registration.NewPerson;

/**
 * Somebody a consultation is about, as told.
 *
 * @param part who they are in it (本人・家族…)
 * @param standing 続柄 in the household, if they join one
 * @param joins whether they belong to the household the consultation is about
 */
public record Concerned(Who who, String part, String standing, boolean joins) {
    /** On record, or new. */
    public sealed interface Who {
        record Known(PersonId person) implements Who {}

        record New(NewPerson person) implements Who {}
    }
}
