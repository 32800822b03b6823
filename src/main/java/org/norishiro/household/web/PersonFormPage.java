package org.norishiro.household.web;

import java.util.List;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * A form about one person: new, or changed.
 *
 * @param withheld where they live and are called is not shown, so not asked either
 * @param alike those on record who may be the same
 */
public record PersonFormPage(
        String title,
        Entered entered,
        boolean withheld,
        String action,
        String formUrl,
        String draft,
        String back,
        String submit,
        FoundPersonsPage alike) {
    static final String NEW_DRAFT = "person:new";

    static PersonFormPage adding(Entered entered) {
        return new PersonFormPage(
                "人の登録", entered, false, "/persons", "/persons/new", NEW_DRAFT, "/households", "登録", Alike.nobody());
    }

    static PersonFormPage changing(String id, Entered entered, boolean withheld) {
        var path = "/persons/" + id;
        return new PersonFormPage(
                "人の修正", entered, withheld, path, path + "/edit", "person:" + id, path, "登録", Alike.nobody());
    }

    PersonFormPage with(FoundPersonsPage found) {
        return new PersonFormPage(title, entered, withheld, action, formUrl, draft, back, submit, found);
    }

    public List<Option> sexes() {
        return PersonForm.sexes();
    }

    public List<Option> whyNotKnown() {
        return PersonForm.whyNotKnown();
    }
}
