package org.norishiro.household.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.model.SearchTerms;
import org.norishiro.household.usecase.HouseholdList.HouseholdRow;
import org.norishiro.household.usecase.HouseholdList.Wanted;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking for a household or a person (世帯を探す), by name, kana, birth date, number, address or telephone. */
@Component
@Transactional
public class ListHouseholds {
    private static final int PERSONS = 20;

    private final HouseholdList households;
    private final AuditTrail trail;
    private final Clock clock;

    ListHouseholds(HouseholdList households, AuditTrail trail, Clock clock) {
        this.households = households;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param persons who answer to the search and belong to no household */
    public record Found(Counted<HouseholdRow> households, List<FoundPerson> persons, List<String> areas) {}

    public Found list(Listing listing) {
        trail.viewed(Subject.all("household"), "世帯の一覧・検索");
        var terms = SearchTerms.of(listing.text("q"), LocalDate.now(clock));
        var found = terms.blank() ? null : households.answering(terms);
        var among = found == null ? null : found.households();
        var rows = households.rows(new Wanted(
                among, listing.text("area"), listing.sort(), listing.descending(), listing.offset(), listing.size()));
        var loose = found == null ? List.<FoundPerson>of() : households.persons(found.loose(), PERSONS);
        return new Found(rows, loose, households.areas());
    }
}
