package org.norishiro.household.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.ShownAddress;
import org.norishiro.household.model.SearchTerms;
import org.norishiro.shell.Counted;

/** Households to choose from, filled by one query. */
public interface HouseholdList {
    /**
     * What a search has found.
     *
     * @param households by a member, their own name or the number of a case or consultation
     * @param loose persons who belong to no household one reaches
     */
    record Answering(List<HouseholdId> households, List<PersonId> loose) {}

    /**
     * Which households, in which order.
     *
     * @param among null: all one reaches
     * @param area blank: all
     * @param sort {@code name}, {@code members}, {@code area} or {@code changed}
     */
    record Wanted(
            @Nullable List<HouseholdId> among, String area, String sort, boolean descending, int offset, int size) {}

    /** @param members their short names, the eldest first */
    record HouseholdRow(
            HouseholdId id,
            String name,
            String members,
            int count,
            String area,
            ShownAddress address,
            String keyPerson,
            LocalDate changedOn) {}

    Answering answering(SearchTerms terms);

    Counted<HouseholdRow> rows(Wanted wanted);

    List<FoundPerson> persons(List<PersonId> ids, int most);

    /** The areas there are, for the filter. */
    List<String> areas();
}
