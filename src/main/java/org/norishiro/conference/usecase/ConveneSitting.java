package org.norishiro.conference.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.Bodies;
import org.norishiro.conference.model.Sitting;
import org.norishiro.conference.model.SittingPlan;
import org.norishiro.conference.model.Sittings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calling a sitting together (招集). Anybody who works with residents may; it gives no part in any case. */
@Component
public class ConveneSitting {
    private final Sittings sittings;
    private final Bodies bodies;
    private final AuditTrail trail;

    ConveneSitting(Sittings sittings, Bodies bodies, AuditTrail trail) {
        this.sittings = sittings;
        this.bodies = bodies;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Convened(SittingId id) implements Outcome {}

        record NoSuchBody() implements Outcome {}
    }

    @Transactional
    public Outcome convene(SittingPlan plan) {
        var sitting = Sitting.convene(plan);
        var subject = Subject.of("sitting", sitting.id().value());
        if (bodies.find(plan.body()).isEmpty()) {
            trail.refused("convene sitting", subject, "会議体が見つからない");
            return new Outcome.NoSuchBody();
        }
        sittings.add(sitting);
        trail.acted("convene sitting", subject, "会議の招集");
        return new Outcome.Convened(sitting.id());
    }
}
