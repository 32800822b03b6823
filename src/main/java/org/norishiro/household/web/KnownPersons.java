package org.norishiro.household.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.household.usecase.ShowHousehold.HouseholdView;

/** Everybody a household's page knows: members of today first, those of the past, then relatives elsewhere. */
final class KnownPersons {
    private KnownPersons() {}

    static Collection<PersonCard> in(HouseholdView view) {
        var known = new LinkedHashMap<PersonId, PersonCard>();
        view.members().forEach(each -> known.putIfAbsent(each.person().id(), each.person()));
        view.former().forEach(each -> known.putIfAbsent(each.person().id(), each.person()));
        view.relations().forEach(each -> {
            known.putIfAbsent(each.person().id(), each.person());
            known.putIfAbsent(each.other().id(), each.other());
        });
        return known.values();
    }
}
