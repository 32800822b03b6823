package org.norishiro.conference.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.model.ConferenceBody;
import org.norishiro.conference.usecase.BodyLine;
import org.norishiro.conference.usecase.ShowBodies;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** What the card and the form of a body need; {@code line} is null for a new one. */
public record BodyPage(ShowBodies.Seen seen, @Nullable BodyLine line, Entered entered) {
    public ConferenceBody body() {
        return Objects.requireNonNull(line).body();
    }

    public boolean isNew() {
        return line == null;
    }

    public String href() {
        return line == null ? "/bodies" : "/bodies/" + line.body().id();
    }

    public List<Option> agencies() {
        return ConferenceOptions.agencies(seen.agencies());
    }

    public List<Option> bases() {
        return ConferenceOptions.bases(seen.bases());
    }
}
