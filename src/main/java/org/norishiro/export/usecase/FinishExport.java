package org.norishiro.export.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.export.model.Runs;
import org.norishiro.export.model.Runs.Claim;
import org.norishiro.export.model.SheetFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closing a file, after asking one last time whether the asker still sees all they saw. From now on it is decided when it is fetched. */
@Component
@Transactional
public class FinishExport {
    private final Runs runs;
    private final AuditTrail trail;

    FinishExport(Runs runs, AuditTrail trail) {
        this.runs = runs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Finished() implements Outcome {}

        record SightChanged() implements Outcome {}

        record NotTheirs() implements Outcome {}
    }

    public Outcome finish(Claim claim, SheetFile file, int part) {
        if (!runs.holds(claim)) return new Outcome.NotTheirs();
        if (runs.sightIsNarrower(claim)) return new Outcome.SightChanged();
        var rest = file.end();
        if (rest.length > 0) runs.keep(claim, part, rest);
        runs.finish(claim);
        trail.acted("finish export", Subject.of("export", claim.request()), "書き出しができた");
        return new Outcome.Finished();
    }
}
