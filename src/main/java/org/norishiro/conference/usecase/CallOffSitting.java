package org.norishiro.conference.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.SittingState;
import org.norishiro.conference.model.Sittings;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calling a sitting off. Its items stay with whoever tabled them, to be brought to another sitting. */
@Component
public class CallOffSitting {
    private final Sittings sittings;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    CallOffSitting(Sittings sittings, WhoActs whoActs, AuditTrail trail) {
        this.sittings = sittings;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record CalledOff() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotPlanned(SittingState state) implements Outcome {}
    }

    @Transactional
    public Outcome callOff(SittingId id) {
        var me = whoActs.now();
        var subject = Subject.of("sitting", id.value());
        var found = sittings.find(id).filter(sitting -> sitting.keptBy(me.post(), me.agency()));
        if (found.isEmpty()) {
            trail.refused("call off sitting", subject, "議長・招集者・事務局ではない");
            return new Outcome.NotFound();
        }
        var sitting = found.get();
        if (sitting.state() != SittingState.PLANNED) {
            trail.refused("call off sitting", subject, "開催前の会議ではない");
            return new Outcome.NotPlanned(sitting.state());
        }
        sitting.callOff();
        if (!sittings.update(sitting)) return new Outcome.NotPlanned(sitting.state());
        trail.acted("call off sitting", subject, "会議の中止");
        return new Outcome.CalledOff();
    }
}
