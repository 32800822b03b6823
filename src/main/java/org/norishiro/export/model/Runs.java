package org.norishiro.export.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.identity.MunicipalityId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffId;

/** The making of files. Who makes one holds a claim on it; whoever lost it writes no more. */
public interface Runs {
    record Claim(MunicipalityId municipality, UUID request, StaffId asker, PostId post, UUID run) {}

    /** Before anybody is known: the one that waits longest. */
    Optional<Claim> claim();

    /** As the asker, and only while they hold their post: false when it is not theirs or not claimed so any more. */
    boolean holds(Claim claim);

    /** Notes the state of the database from which on nothing may be taken away from the asker. */
    void begin(Claim claim);

    boolean sightIsNarrower(Claim claim);

    /**
     * Those of the next cases that the asker sees now, by what they see; written down with whether it was all.
     *
     * @param after how many were looked at before
     */
    List<ExportedCase> next(Claim claim, int after, int size);

    void keep(Claim claim, int part, byte[] bytes);

    void progress(Claim claim, int written, int rows);

    void finish(Claim claim);

    /** Also when the asker is nobody any more. False: it is not under this claim. */
    boolean stop(Claim claim, Ending why);

    /** Throws away what is over. */
    int sweep();
}
