package org.norishiro.household.model;

/**
 * What is recorded about a household as a whole.
 *
 * @param dwelling a code of 住居, or blank: not asked
 * @param area 地区
 * @param circumstances how they live together, in words
 */
public record HouseholdFacts(String name, String dwelling, String address, String area, String circumstances) {
    public HouseholdFacts {
        if (name.isBlank()) throw new IllegalArgumentException("a household is called something");
    }
}
