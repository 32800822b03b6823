package org.norishiro.household;

import java.util.UUID;

/** Names one household (世帯). */
public record HouseholdId(UUID value) {
    public static HouseholdId next() {
        return new HouseholdId(UUID.randomUUID());
    }

    /** Throws {@link IllegalArgumentException} for text that is no id; screens answer that with "not there". */
    public static HouseholdId of(String text) {
        return new HouseholdId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
