package org.norishiro.conference.web;

import java.util.List;
import org.norishiro.conference.usecase.PrepareSitting;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** What the form of a sitting needs. */
public record SittingFormPage(PrepareSitting.Seen seen, Entered entered) {
    static final String DRAFT = "sitting:new";

    public List<Option> bodies() {
        return ConferenceOptions.bodies(seen.bodies());
    }

    public List<Option> posts() {
        return ConferenceOptions.posts(seen.posts());
    }

    public List<Option> agencies() {
        return ConferenceOptions.agencies(seen.agencies());
    }

    public boolean isNew() {
        return seen.card() == null;
    }

    public String href() {
        var card = seen.card();
        return card == null ? "/sittings" : "/sittings/" + card.sitting().id();
    }

    /** Changing a sitting is short: only a new one is kept while it is typed. */
    public String draft() {
        return seen.card() == null ? DRAFT : "";
    }
}
