package org.norishiro.emergency.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.emergency.model.EmergencyRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ending one's own emergency opening before its time (見終わった): the case is gone at the next statement. */
@Component
@Transactional
public class EndEmergency {
    private static final String ACT = "end emergency";

    private final EmergencyRegister register;
    private final AuditTrail trail;

    EndEmergency(EmergencyRegister register, AuditTrail trail) {
        this.register = register;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Ended() implements Outcome {}

        /** Its time was over, or it was ended on another page. */
        record OverAlready() implements Outcome {}

        record NotThere() implements Outcome {}
    }

    public Outcome end(UUID opening) {
        var subject = Subject.of("emergency_opening", opening);
        var mine = register.find(opening).filter(each -> each.mine());
        if (mine.isEmpty()) {
            trail.refused(ACT, subject, "見つからない");
            return new Outcome.NotThere();
        }
        if (!register.end(opening)) {
            trail.refused(ACT, subject, "終わっている");
            return new Outcome.OverAlready();
        }
        trail.acted(ACT, Subject.inCase("emergency_opening", opening, mine.get().caseId()), "緊急閲覧を終えた");
        return new Outcome.Ended();
    }
}
