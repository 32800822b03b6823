package org.norishiro.household.web;

import java.util.UUID;
import org.norishiro.shell.Entered;

/** What {@code household/leave.jte} shows. */
public record LeavePage(String household, UUID membership, String person, Entered entered) {
    public String action() {
        return household + "/members/" + membership + "/leave";
    }
}
