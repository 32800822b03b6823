package org.norishiro.conference.web;

import java.util.Locale;
import org.norishiro.conference.AgendaItemId;

/** The parts of the page of a sitting that are written one by one; each is a form of its own and a fragment of its own. */
public enum Section {
    ATTENDANCE,
    PRIORITIES,
    DECISIONS,
    ROLES,
    WORDS,
    CLOSING;

    /** The id of the part in the page. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Under what name a text typed here is kept until it is sent. */
    public String draft(AgendaItemId item) {
        return (this == CLOSING ? "agenda-item-closing:" : "agenda-item:") + item;
    }

    public String template() {
        return "conference/_" + id();
    }
}
