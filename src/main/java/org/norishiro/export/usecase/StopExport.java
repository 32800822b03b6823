package org.norishiro.export.usecase;

import org.norishiro.export.model.Ending;
import org.norishiro.export.model.Runs;
import org.norishiro.export.model.Runs.Claim;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Making no more of a file, and throwing away what was written. The database leaves the audit row: the asker may be nobody any more. */
@Component
@Transactional
public class StopExport {
    private final Runs runs;

    StopExport(Runs runs) {
        this.runs = runs;
    }

    /** False: it was theirs to throw away, and they did, or another program makes it now. */
    public boolean stop(Claim claim, Ending why) {
        return runs.stop(claim, why);
    }
}
