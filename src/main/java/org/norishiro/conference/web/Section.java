package org.norishiro.conference.web;

import java.util.Locale;

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

    public String template() {
        return "conference/_" + id();
    }
}
