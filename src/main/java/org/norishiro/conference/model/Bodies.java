package org.norishiro.conference.model;

import java.util.List;
import java.util.Optional;
import org.norishiro.conference.BodyId;

/** The conference bodies of the municipality. */
public interface Bodies {
    void add(ConferenceBody body);

    /** False: somebody else changed it meanwhile. */
    boolean update(ConferenceBody body);

    Optional<ConferenceBody> find(BodyId id);

    List<ConferenceBody> all();

    LastChange lastChange(BodyId id);
}
