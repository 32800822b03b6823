package org.norishiro.gate.model;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts about consents, each added once (同意の記録). */
public interface ConsentRegister {
    /** The line this fact belongs to, if one reaches the person. */
    Optional<ConsentLine> lineOf(UUID fact);

    void add(ConsentFact fact);

    /** Whether one reaches both: the person, and the case if one is named. */
    boolean reaches(UUID person, @Nullable UUID inCase);
}
