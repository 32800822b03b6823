package org.norishiro.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.norishiro.household.HouseholdCard;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.usecase.FindPersons;

/**
 * Persons found, to open or to choose.
 *
 * @param choose where choosing leads, up to the id; blank: to the person's own page
 * @param act the words of the link that chooses
 */
public record FoundPersonsPage(String q, List<FoundPerson> found, String choose, String act, LocalDate today) {
    public String href(FoundPerson person) {
        return (choose.isEmpty() ? "/persons/" : choose) + person.person().id();
    }

    /** Whether there may be more than are shown. */
    public boolean full() {
        return found.size() >= FindPersons.MOST;
    }

    /** The other records of the same person. */
    public String same(FoundPerson found) {
        return "同じ人の記録："
                + found.sameRecords().stream()
                        .map(each -> each.name() + "（" + each.born().display() + "）")
                        .collect(Collectors.joining("、"));
    }

    /** What tells namesakes apart. */
    public String about(FoundPerson found) {
        var born = found.person().born();
        var birth = born.known() ? born.display() + "（" + born.age(today) + "）" : "生年月日 " + born.display();
        var households = found.households().stream().map(HouseholdCard::name).toList();
        return birth
                + (households.isEmpty() ? "" : "・" + String.join("、", households))
                + (found.address().inLine().isEmpty()
                        ? ""
                        : "・" + found.address().inLine());
    }
}
