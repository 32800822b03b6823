package org.norishiro.emergency.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeping in the trail that somebody wanted to do more with an emergency opening than read (緊急閲覧でできないこと). */
@Component
@Transactional
public class KeepRefusal {
    private final AuditTrail trail;

    KeepRefusal(AuditTrail trail) {
        this.trail = trail;
    }

    public void keep() {
        trail.refused("act in emergency", Subject.all("emergency_opening"), "緊急閲覧でできないこと");
    }
}
