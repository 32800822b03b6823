package org.norishiro.conference.web;

import org.norishiro.calendar.JapaneseDates;
import org.norishiro.conference.usecase.ShowMinutes;
import org.norishiro.shell.Entered;

/** What minutes need on the screen and on paper; {@code href} is what they are the minutes of. */
public record MinutesPage(ShowMinutes.Seen seen, String href, Entered entered) {
    public boolean ofSitting() {
        return href.startsWith("/sittings/");
    }

    public String printed() {
        return JapaneseDates.withTime(seen.now());
    }
}
