package org.norishiro.emergency.usecase;

import java.util.Optional;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.emergency.model.EmergencyRegister;
import org.norishiro.emergency.model.Opening;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One emergency opening, for whoever looks at it afterwards. Of the case it shows the number and nothing else. */
@Component
@Transactional
public class ShowOpening {
    private final EmergencyRegister register;
    private final AuditTrail trail;

    ShowOpening(EmergencyRegister register, AuditTrail trail) {
        this.register = register;
        this.trail = trail;
    }

    public Optional<Opening> show(UUID id) {
        var found = register.find(id);
        found.ifPresent(opening -> trail.viewed(Subject.inCase("emergency_opening", id, opening.caseId()), "緊急閲覧の確認"));
        return found;
    }
}
