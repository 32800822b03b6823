package org.norishiro.linking.model;

import java.util.List;
import java.util.UUID;

/** The corrections of this municipality. */
public interface Corrections {
    /** The newest of each cell. */
    List<Correction> inForce();

    /** All about one trouble, the newest first. */
    List<Correction> about(String trouble);

    void add(UUID id, String kind, String trouble, Mark mark, String why);
}
