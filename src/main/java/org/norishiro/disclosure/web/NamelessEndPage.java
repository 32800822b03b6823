package org.norishiro.disclosure.web;

import gg.jte.Content;
import org.norishiro.disclosure.model.NamelessRegister.Given;
import org.norishiro.disclosure.usecase.ShowDisclosures.Shown;
import org.norishiro.shell.Entered;

/** What {@code disclosure/nameless-end.jte} shows. */
public record NamelessEndPage(Content heading, Shown shown, Given given, Entered entered) {
    NamelessEndPage with(Entered other) {
        return new NamelessEndPage(heading, shown, given, other);
    }

    public String back() {
        return "/cases/" + shown.about().id() + "/disclosures";
    }

    public String action() {
        return "/cases/" + shown.about().id() + "/nameless/" + given.id() + "/end";
    }
}
