package org.norishiro.intake.usecase;

import org.norishiro.household.HouseholdId;

/** Which household the people of a consultation are put together in. */
public sealed interface HouseholdChoice {
    /** Not decided yet. */
    record None() implements HouseholdChoice {}

    /** @param name blank: called after the first of them */
    record New(String name) implements HouseholdChoice {}

    record Existing(HouseholdId household) implements HouseholdChoice {}
}
