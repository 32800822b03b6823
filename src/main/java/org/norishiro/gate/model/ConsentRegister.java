package org.norishiro.gate.model;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts about consents, each added once (同意の記録). */
public interface ConsentRegister {
    /** The line this fact belongs to, if one reaches the person. */
    Optional<ConsentLine> lineOf(UUID fact);

    /**
     * The same, for whoever is about to add to it: until the end of the transaction nobody else adds to any line, and what is read here is all
     * there is.
     */
    Optional<ConsentLine> lineToFollow(UUID fact);

    void add(ConsentFact fact);

    /** Whether one reaches both: the person, and the case if one is named. */
    boolean reaches(UUID person, @Nullable UUID inCase);
}
