package org.norishiro.conference.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.conference.BodyId;
import org.norishiro.conference.model.Bodies;
import org.norishiro.conference.model.ConferenceBody;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setting up a conference body under its local name (会議体の登録). */
@Component
public class SetUpBody {
    private final Bodies bodies;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    SetUpBody(Bodies bodies, WhoActs whoActs, AuditTrail trail) {
        this.bodies = bodies;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record SetUp(BodyId id) implements Outcome {}

        record NotYours() implements Outcome {}
    }

    @Transactional
    public Outcome setUp(ConferenceBody body) {
        var subject = Subject.of("conference_body", body.id().value());
        if (!BodyDuty.of(whoActs.now())) {
            trail.refused("set up body", subject, "会議体を登録する職務ではない");
            return new Outcome.NotYours();
        }
        bodies.add(body);
        trail.acted("set up body", subject, "会議体の登録");
        return new Outcome.SetUp(body.id());
    }
}
