package org.norishiro.household.web;

import java.time.LocalDate;
import org.norishiro.household.model.PersonFacts;
import org.norishiro.household.usecase.ShowPerson.PersonView;

/** What {@code household/person.jte} shows. */
public record PersonPage(PersonView view, LocalDate today) {
    public PersonFacts facts() {
        return view.person().facts();
    }

    public String path() {
        return "/persons/" + view.person().id();
    }

    public String birth() {
        var born = facts().born();
        return born.known() && !facts().deceased() ? born.display() + "（" + born.age(today) + "）" : born.display();
    }
}
