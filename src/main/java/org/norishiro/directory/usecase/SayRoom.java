package org.norishiro.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.Room;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saying today whether one's own agency can take somebody (空きを知らせる); the administrator says it for any. */
@Component
public class SayRoom {
    private static final String ACT = "say room";

    private final AgencyRegister register;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    SayRoom(AgencyRegister register, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.register = register;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Said() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotYours() implements Outcome {}
    }

    @Transactional
    public Outcome say(AgencyId agency, Room room) {
        var found = register.find(agency);
        if (found.isEmpty()) return new Outcome.NotFound();
        var what = Subject.of("agency", agency.value());
        if (!found.get().keptBy(whoActs.now())) {
            trail.refused(ACT, what, "not one's own agency");
            return new Outcome.NotYours();
        }
        register.sayRoom(agency, new Room.Said(room, LocalDate.now(clock)));
        trail.acted(ACT, what, room.name());
        return new Outcome.Said();
    }
}
