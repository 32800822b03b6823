package org.norishiro.household.usecase;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.model.SearchTerms;
import org.norishiro.shell.Counted;

/** Households to choose from, filled by one query. */
public interface HouseholdList {
    /**
     * Which households, in which order.
     *
     * @param area blank: all
     * @param sort {@code name}, {@code members}, {@code area} or {@code changed}
     */
    record Wanted(SearchTerms terms, String area, String sort, boolean descending, int offset, int size) {}

    /** @param members their short names, the eldest first */
    record HouseholdRow(
            HouseholdId id,
            String name,
            String members,
            int count,
            String area,
            String address,
            String keyPerson,
            LocalDate changedOn) {}

    Counted<HouseholdRow> rows(Wanted wanted);

    /** Persons who answer to the search and belong to no household one reaches. */
    List<FoundPerson> withoutHousehold(SearchTerms terms, int most);

    /** The areas there are, for the filter. */
    List<String> areas();
}
