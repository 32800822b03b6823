package org.norishiro.audit;

import org.norishiro.identity.StaffRegisterUsed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What administrators see and change of staff and posts is kept like everything else. */
@Component
class StaffRegisterTrail {
    private static final String WHY = "職員と所属の管理";

    private final AuditTrail trail;

    StaffRegisterTrail(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(StaffRegisterUsed event) {
        var staff = event.staff();
        var what = staff == null ? Subject.all("staff") : Subject.of("staff", staff.value());
        switch (event.how()) {
            case VIEWED -> trail.viewed(what, WHY);
            case ACTED -> trail.acted(event.act(), what, WHY);
            case REFUSED -> trail.refused(event.act(), what, WHY);
        }
    }
}
