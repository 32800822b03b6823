package org.norishiro.protection.web;

import org.norishiro.household.Persons.PersonCard;
import org.norishiro.protection.model.ExclusionRegister.Line;
import org.norishiro.shell.Entered;

/** What {@code protection/lifting.jte} shows: asking that an exclusion be lifted. */
public record LiftingPage(PersonCard person, Line line, Entered entered) {
    public String back() {
        return "/persons/" + person.id() + "/exclusions";
    }

    public String action() {
        return back() + "/" + line.exclusion().id() + "/lifting";
    }

    public String draft() {
        return "lifting:" + line.exclusion().id();
    }
}
