package org.norishiro.conference.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.conference.model.Bodies;
import org.norishiro.conference.model.ConferenceBody;
import org.norishiro.conference.model.LastChange;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing a conference body: its name, bases, rhythm, chair, secretariat, or its end. */
@Component
public class ChangeBody {
    private final Bodies bodies;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    ChangeBody(Bodies bodies, WhoActs whoActs, AuditTrail trail) {
        this.bodies = bodies;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record NotYours() implements Outcome {}

        record NotFound() implements Outcome {}

        record ChangedMeanwhile(ConferenceBody theirs, LastChange changed) implements Outcome {}
    }

    @Transactional
    public Outcome change(ConferenceBody body) {
        var subject = Subject.of("conference_body", body.id().value());
        if (!BodyDuty.of(whoActs.now())) {
            trail.refused("change body", subject, "会議体を登録する職務ではない");
            return new Outcome.NotYours();
        }
        var present = bodies.find(body.id());
        if (present.isEmpty()) return new Outcome.NotFound();
        if (!bodies.update(body)) {
            trail.refused("change body", subject, "ほかの人が先に直した");
            return new Outcome.ChangedMeanwhile(present.get(), bodies.lastChange(body.id()));
        }
        trail.acted("change body", subject, "会議体の変更");
        return new Outcome.Changed();
    }
}
