package org.norishiro.emergency.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.emergency.model.EmergencyRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letting somebody open again who was stopped after three times in a day (停止の解除), having talked about it. */
@Component
@Transactional
public class ReleaseLock {
    private static final String ACT = "release emergency lock";

    private final EmergencyRegister register;
    private final AuditTrail trail;

    ReleaseLock(EmergencyRegister register, AuditTrail trail) {
        this.register = register;
        this.trail = trail;
    }

    public record Command(UUID lock, String words) {}

    public sealed interface Outcome {
        record Released() implements Outcome {}

        /** Somebody else has released it, or it is one's own, or of somebody one does not answer for. */
        record NotThere() implements Outcome {}
    }

    public Outcome release(Command command) {
        var subject = Subject.of("emergency_lock", command.lock());
        if (!register.release(command.lock(), command.words())) {
            trail.refused(ACT, subject, "見つからない");
            return new Outcome.NotThere();
        }
        trail.acted(ACT, subject, "緊急閲覧の停止の解除");
        return new Outcome.Released();
    }
}
