package org.norishiro.draft.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The keys of the forms that whoever acts has sent. */
public interface SubmissionRegister {
    /** False if the key was taken before. Waits for a twin that has taken it and not yet committed. */
    boolean take(UUID key, Instant at);

    boolean taken(UUID key);

    Optional<String> locationOf(UUID key);

    void leadsTo(UUID key, String location);

    void forgetBefore(Instant time);
}
