package org.norishiro.export.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** The files that wait for a second person (承認待ちの書き出し). */
public interface Releases {
    /** What the second person is told of it: never which cases. */
    record Waiting(
            UUID id,
            String asker,
            int counted,
            String purpose,
            String described,
            FileKind kind,
            LocalDateTime askedAt) {}

    /** Those whoever acts may decide on. */
    List<Waiting> waiting();

    /** False: not theirs to decide, or decided already. */
    boolean decide(UUID id, boolean released, String words);

    /** Whether there is somebody who could release a file of whoever acts. */
    boolean somebodyCould();
}
