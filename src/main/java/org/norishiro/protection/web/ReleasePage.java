package org.norishiro.protection.web;

import org.norishiro.household.Persons.PersonCard;
import org.norishiro.shell.Entered;

/** What {@code protection/release.jte} shows: asking for one sheet with a protected address. */
public record ReleasePage(PersonCard person, Entered entered) {
    public String back() {
        return "/persons/" + person.id() + "/address-protection";
    }

    public String action() {
        return back() + "/sheets";
    }

    public String draft() {
        return "address-sheet:" + person.id();
    }
}
