package org.norishiro.household;

import org.jspecify.annotations.Nullable;

/**
 * A household (世帯) as other modules show it.
 *
 * @param keyPerson null: there is none or nobody asked, see {@code keyPersonWords}
 */
public record HouseholdCard(
        HouseholdId id,
        String name,
        ShownAddress address,
        String area,
        @Nullable PersonId keyPerson,
        String keyPersonWords) {}
