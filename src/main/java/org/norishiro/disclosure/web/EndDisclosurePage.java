package org.norishiro.disclosure.web;

import gg.jte.Content;
import org.norishiro.disclosure.model.DisclosureRegister.Line;
import org.norishiro.disclosure.usecase.ShowDisclosures.Shown;
import org.norishiro.shell.Entered;

/** What {@code disclosure/end-disclosure.jte} shows. */
public record EndDisclosurePage(Content heading, Shown shown, Line line, Entered entered) {
    EndDisclosurePage with(Entered other) {
        return new EndDisclosurePage(heading, shown, line, other);
    }

    public String back() {
        return "/cases/" + shown.about().id() + "/disclosures";
    }

    public String action() {
        return back() + "/" + line.id() + "/end";
    }

    public String agency() {
        return new DisclosuresPage(heading, shown).nameOf(line);
    }
}
