package org.norishiro.household.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * Adding a member to a household.
 *
 * @param alike those on record who may be the same as the new person
 * @param chosen the person on record who is to join; null: somebody new
 */
public record MemberFormPage(
        String household,
        String householdName,
        Entered entered,
        @Nullable FoundPerson chosen,
        FoundPersonsPage found,
        FoundPersonsPage alike) {
    /** To be taken instead, as if found by searching. */
    MemberFormPage with(FoundPersonsPage others) {
        var instead = new FoundPersonsPage("", others.found(), found.choose(), found.act(), others.today());
        return new MemberFormPage(household, householdName, entered, chosen, found, instead);
    }

    public String path() {
        return "/households/" + household + "/members";
    }

    public List<Option> sexes() {
        return PersonForm.sexes();
    }

    public List<Option> whyNotKnown() {
        return PersonForm.whyNotKnown();
    }
}
