package org.norishiro.household.web;

import java.util.ArrayList;
import java.util.List;
import org.norishiro.household.usecase.ShowHousehold.HouseholdView;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** What {@code household/key-person.jte} shows. */
public record KeyPersonPage(HouseholdView view, Entered entered) {
    public String household() {
        return "/households/" + view.household().id();
    }

    public List<Option> choices() {
        var choices = new ArrayList<Option>();
        for (var person : KnownPersons.in(view)) {
            choices.add(Option.of(person.id().toString(), person.name()));
        }
        choices.add(Option.of(KeyPersonForm.NONE, "いない"));
        choices.add(Option.of(KeyPersonForm.NOT_ASKED, "まだ確かめていない"));
        return choices;
    }
}
