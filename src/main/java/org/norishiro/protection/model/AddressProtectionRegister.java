package org.norishiro.protection.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;

/** The protections of addresses of persons one reaches, as a collection. */
public interface AddressProtectionRegister {
    /** A protection that holds, as it is shown beside others: that there is one and since when, never where somebody lives. */
    record Line(PersonId person, LocalDate since, MeasureKind kind) {}

    /** With its first measure. */
    void add(AddressProtection protection);

    /** A measure more. */
    void add(AddressProtection protection, AddressMeasure measure);

    /** False: somebody else changed it meanwhile, and nothing was written. */
    boolean update(AddressProtection protection);

    /** The one that holds now. */
    Optional<AddressProtection> of(PersonId person);

    /** Ended ones, the newest first. */
    List<AddressProtection> former(PersonId person);

    /** Of those who live in the household on that day. */
    List<Line> inHousehold(HouseholdId household, LocalDate on);

    /** Those somebody asks to end. */
    List<AddressProtection> askedAbout();

    /** Those that have to be renewed or ended by that day. */
    List<AddressProtection> toReviewBy(LocalDate day);
}
