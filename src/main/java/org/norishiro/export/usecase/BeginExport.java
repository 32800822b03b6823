package org.norishiro.export.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportRegister;
import org.norishiro.export.model.Runs;
import org.norishiro.export.model.Runs.Claim;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Beginning to make a file, as whoever asked for it. */
@Component
@Transactional
public class BeginExport {
    private final Runs runs;
    private final ExportRegister register;
    private final AuditTrail trail;

    BeginExport(Runs runs, ExportRegister register, AuditTrail trail) {
        this.runs = runs;
        this.register = register;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Begun(Export about) implements Outcome {}

        /** Their post is over, or they threw it away. */
        record NotTheirs() implements Outcome {}
    }

    public Outcome begin(Claim claim) {
        if (!runs.holds(claim)) return new Outcome.NotTheirs();
        runs.begin(claim);
        trail.acted("make export", Subject.of("export", claim.request()), "書き出しを作り始めた");
        return new Outcome.Begun(register.find(claim.request()).orElseThrow());
    }
}
