package org.norishiro.protection.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.Held;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;

/** The exclusions of persons one reaches, as a collection. Whoever is kept out finds nothing here: not that they are, nor the person. */
public interface ExclusionRegister {
    /**
     * An exclusion as it is shown, with names.
     *
     * @param whom the member of staff or the agency kept out
     * @param where the agency of that member of staff, or empty
     */
    record Line(
            Exclusion exclusion,
            String whom,
            String where,
            String recordedBy,
            Instant recordedAt,
            @Nullable String askedBy,
            @Nullable String liftedBy) {}

    void add(Exclusion exclusion);

    /** False: somebody else changed it meanwhile, and nothing was written. */
    boolean update(Exclusion exclusion);

    Optional<Exclusion> find(UUID id);

    /** Those that hold first, the newest first. */
    List<Line> of(Collection<PersonId> persons);

    /** The same of everybody who lives in the household on that day. */
    List<Line> inHousehold(HouseholdId household, LocalDate on);

    /** Those somebody asks to lift, the longest waiting first. */
    List<Exclusion> askedAbout();

    boolean holds(PersonId person, KeptOut keptOut);

    /** What has to be handed over before this one is kept out: nobody holds what they may not see. */
    List<Held> toBeHandedOver(PersonId person, KeptOut keptOut);
}
