package org.norishiro.export.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.export.model.Ending;
import org.norishiro.export.model.ExportRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Throwing a file of one's own away, ready or not, or what is left of one that came to nothing (書き出しを消す). */
@Component
@Transactional
public class DiscardExport {
    private static final String ACT = "discard export";

    private final ExportRegister register;
    private final AuditTrail trail;

    DiscardExport(ExportRegister register, AuditTrail trail) {
        this.register = register;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Discarded() implements Outcome {}

        /** None of theirs, or thrown away already. */
        record NotFound() implements Outcome {}
    }

    public Outcome discard(UUID id) {
        var subject = Subject.of("export", id);
        if (register.find(id).isEmpty() || !register.discard(id, Ending.DELETED)) {
            trail.refused(ACT, subject, "見つからない");
            return new Outcome.NotFound();
        }
        trail.acted(ACT, subject, "書き出しを消した");
        return new Outcome.Discarded();
    }
}
