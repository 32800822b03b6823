package org.norishiro.export.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;

/** The files whoever acts has asked for in the post they act in, as a collection; nobody else's are there. */
public interface ExportRegister {
    record Wanted(String purpose, FileKind kind, String described, String listed) {}

    /** From here on it is settled which cases are in it, and whether it takes two. */
    UUID ask(Wanted wanted, List<CaseId> cases);

    /** How many cases they had in the last 24 hours without a second person, in whichever of their posts. */
    int takenWithoutRelease();

    /** Of the last thirty days, the newest first, without those thrown away. */
    List<Export> mine();

    Optional<Export> find(UUID id);

    /** The file itself, decided again in the one statement that reads it. Empty: it may not be had, whyever. */
    Optional<byte[]> file(UUID id);

    /** Ends it; thrown away ({@code DELETED}), one that ended by itself is gone as well. False: there was nothing to do. */
    boolean discard(UUID id, Ending why);
}
