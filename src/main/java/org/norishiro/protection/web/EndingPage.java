package org.norishiro.protection.web;

import org.norishiro.household.Persons.PersonCard;
import org.norishiro.shell.Entered;

/** What {@code protection/ending.jte} shows: asking that the protection of an address be ended. */
public record EndingPage(PersonCard person, Entered entered) {
    public String back() {
        return "/persons/" + person.id() + "/address-protection";
    }

    public String action() {
        return back() + "/ending";
    }

    public String draft() {
        return "ending:" + person.id();
    }
}
