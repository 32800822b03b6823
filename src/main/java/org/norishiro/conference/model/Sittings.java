package org.norishiro.conference.model;

import java.util.Optional;
import org.norishiro.conference.SittingId;

/** All sittings. */
public interface Sittings {
    void add(Sitting sitting);

    /** False: somebody else changed it meanwhile. */
    boolean update(Sitting sitting);

    Optional<Sitting> find(SittingId id);
}
