package org.norishiro.household.web;

import java.util.UUID;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.household.usecase.ShowSamePerson.Judged;
import org.norishiro.shell.Entered;

/** What {@code household/same-undo.jte} shows. */
public record UndoSamePage(PersonCard person, Judged judged, Entered entered) {
    static String draft(UUID judgement) {
        return "same-undo:" + judgement;
    }

    public String draft() {
        return draft(judged.line().judgement().id());
    }

    public String back() {
        return "/persons/" + person.id() + "/same";
    }

    public String action() {
        return back() + "/" + judged.line().judgement().id() + "/undo";
    }
}
