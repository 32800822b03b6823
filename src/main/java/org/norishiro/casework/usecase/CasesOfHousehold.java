package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.norishiro.casework.usecase.CaseViews.CaseLink;
import org.norishiro.household.HouseholdCard;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.HouseholdPanel;
import org.norishiro.household.Households;
import org.norishiro.household.PersonId;
import org.springframework.stereotype.Component;

/** The cases about a household or a person, for their own pages. Those about the household somebody lives in are about them too. */
@Component
class CasesOfHousehold implements HouseholdPanel {
    private final CaseViews cases;
    private final Households households;
    private final Clock clock;

    CasesOfHousehold(CaseViews cases, Households households, Clock clock) {
        this.cases = cases;
        this.households = households;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "ケース";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Link> of(HouseholdId household) {
        return links(cases.about(List.of(household), List.of()), "/cases/new?household=" + household);
    }

    @Override
    public List<Link> of(PersonId person) {
        var homes = households.of(person, LocalDate.now(clock)).stream()
                .map(HouseholdCard::id)
                .toList();
        return links(cases.about(homes, List.of(person)), "/cases/new?person=" + person);
    }

    private static List<Link> links(List<CaseLink> found, String open) {
        var links = new ArrayList<Link>();
        for (var each : found) {
            var path = "/cases/" + each.id();
            var record = each.state().closed() ? "" : path + "/notes/new";
            links.add(new Link(each.number() + " " + each.name(), each.state().label(), path, record));
        }
        if (found.stream().allMatch(each -> each.state().closed())) links.add(Link.toBegin("ケースを開く", open));
        return links;
    }
}
