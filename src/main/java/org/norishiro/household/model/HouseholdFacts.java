package org.norishiro.household.model;

import org.norishiro.household.AddressSight;
import org.norishiro.household.ShownAddress;

/**
 * What is recorded about a household as a whole.
 *
 * @param dwelling a code of 住居, or blank: not asked
 * @param area 地区
 * @param circumstances how they live together, in words
 * @param sight whether address, area and dwelling are shown; withheld, they are blank here
 */
public record HouseholdFacts(
        String name, String dwelling, String address, String area, String circumstances, AddressSight sight) {
    public HouseholdFacts {
        if (name.isBlank()) throw new IllegalArgumentException("a household is called something");
    }

    public HouseholdFacts(String name, String dwelling, String address, String area, String circumstances) {
        this(name, dwelling, address, area, circumstances, AddressSight.OPEN);
    }

    public boolean withheld() {
        return !sight.shows();
    }

    public ShownAddress shown(String each) {
        return new ShownAddress(sight, withheld() ? "" : each);
    }

    /** The same about the household, and where it lives as in the other. */
    HouseholdFacts livingAs(HouseholdFacts other) {
        return new HouseholdFacts(name, other.dwelling, other.address, other.area, circumstances, other.sight);
    }

    HouseholdFacts seenAs(AddressSight now) {
        return new HouseholdFacts(name, dwelling, address, area, circumstances, now);
    }
}
