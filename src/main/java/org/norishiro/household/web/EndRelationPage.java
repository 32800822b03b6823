package org.norishiro.household.web;

import org.norishiro.household.usecase.KinLine;
import org.norishiro.shell.Entered;

/** What {@code household/end-relation.jte} shows. */
public record EndRelationPage(String household, KinLine line, Entered entered) {
    public String action() {
        return household + "/relations/" + line.id() + "/end";
    }
}
