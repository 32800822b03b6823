package org.norishiro.household.web;

import java.util.LinkedHashMap;
import java.util.List;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.usecase.ShowHousehold.HouseholdView;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * What {@code household/relation-form.jte} shows.
 *
 * @param found persons looked for who do not belong to the household
 */
public record RelationPage(HouseholdView view, String q, List<FoundPerson> found, Entered entered) {
    public String household() {
        return "/households/" + view.household().id();
    }

    public List<Option> persons() {
        var names = new LinkedHashMap<String, String>();
        KnownPersons.in(view).forEach(each -> names.put(each.id().toString(), each.name()));
        found.forEach(each ->
                names.putIfAbsent(each.person().id().toString(), each.person().name()));
        return names.entrySet().stream()
                .map(each -> Option.of(each.getKey(), each.getValue()))
                .toList();
    }

    public List<Option> kinds() {
        return RelationForm.kinds();
    }
}
