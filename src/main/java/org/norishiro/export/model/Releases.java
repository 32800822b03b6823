package org.norishiro.export.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files that wait for a second person (承認待ちの書き出し). */
public interface Releases {
    /**
     * What the second person is told of it: never which cases.
     *
     * @param takenBefore how many the asker had without a second person in the 24 hours before
     */
    record Waiting(
            UUID id,
            String asker,
            int counted,
            int takenBefore,
            String purpose,
            String described,
            FileKind kind,
            LocalDateTime askedAt) {}

    /** Why there is nothing left to decide. */
    enum Settled {
        BY_ME,
        BY_A_COLLEAGUE,
        /** By whoever asked. */
        WITHDRAWN
    }

    /** Those whoever acts may decide on. */
    List<Waiting> waiting();

    /** False: not theirs to decide, or decided already. */
    boolean decide(UUID id, boolean released, String words);

    /** Told to who could have decided it; empty: it waits, or was never theirs to decide. */
    Optional<Settled> settled(UUID id);

    /** Whether there is somebody who could release a file of whoever acts. */
    boolean somebodyCould();
}
