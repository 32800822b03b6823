package org.norishiro.emergency.usecase;

import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.emergency.model.EmergencyRegister;
import org.norishiro.emergency.model.Lock;
import org.norishiro.emergency.model.Opening;
import org.norishiro.shell.Counted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The emergency openings one made oneself or may look at afterwards, and whom one may let open again (緊急閲覧の一覧). */
@Component
@Transactional
public class ShowOpenings {
    private final OpeningViews views;
    private final EmergencyRegister register;
    private final AuditTrail trail;

    ShowOpenings(OpeningViews views, EmergencyRegister register, AuditTrail trail) {
        this.views = views;
        this.register = register;
        this.trail = trail;
    }

    public record Shown(Counted<Opening> openings, List<Lock> locks) {}

    public Shown show(boolean waitingOnly, int offset, int size) {
        trail.viewed(Subject.all("emergency_opening"), "緊急閲覧の確認");
        return new Shown(views.inSight(waitingOnly, offset, size), register.locks());
    }
}
