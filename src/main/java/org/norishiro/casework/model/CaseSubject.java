package org.norishiro.casework.model;

import org.jspecify.annotations.Nullable;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;

/** Whom a case is about (支援の対象): a household as a whole, or one person. */
public sealed interface CaseSubject {
    record OfHousehold(HouseholdId household) implements CaseSubject {}

    record OfPerson(PersonId person) implements CaseSubject {}

    default @Nullable HouseholdId householdOrNull() {
        return this instanceof OfHousehold(var household) ? household : null;
    }

    default @Nullable PersonId personOrNull() {
        return this instanceof OfPerson(var person) ? person : null;
    }
}
