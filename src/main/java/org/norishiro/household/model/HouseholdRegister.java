package org.norishiro.household.model;

import java.util.Optional;
import org.norishiro.household.HouseholdId;

/** All households one reaches, as a collection. */
public interface HouseholdRegister {
    void add(Household household);

    /** False: somebody else changed the household meanwhile, and nothing was written. */
    boolean update(Household household);

    Optional<Household> find(HouseholdId id);

    LastChange lastChange(HouseholdId id);
}
