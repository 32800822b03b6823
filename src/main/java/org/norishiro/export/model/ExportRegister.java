package org.norishiro.export.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;

/** The files whoever acts has asked for in the post they act in, as a collection; nobody else's are there. */
public interface ExportRegister {
    record Wanted(String purpose, FileKind kind, String described, String listed) {}

    UUID ask(Wanted wanted, List<CaseId> cases);

    /** Of the last thirty days, the newest first, without those thrown away. */
    List<Export> mine();

    Optional<Export> find(UUID id);

    /** The file itself, decided again in the one statement that reads it. Empty: it may not be had, whyever. */
    Optional<byte[]> file(UUID id);

    /** False: it was over already. */
    boolean discard(UUID id, Ending why);
}
