package org.norishiro.casework.model;

import java.util.Optional;
import java.util.UUID;

/** Progress notes of cases within reach, as a collection. */
public interface NoteRegister {
    void add(ProgressNote note);

    Optional<ProgressNote> find(UUID id);

    /** Whether a correction of it stands already. */
    boolean corrected(UUID id);

    void withdraw(ProgressNote note);
}
