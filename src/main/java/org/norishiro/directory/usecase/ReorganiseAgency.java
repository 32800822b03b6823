package org.norishiro.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyFacts;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.AgencyRegister.Change;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Putting right what an agency is (名前・種類・使い終わる日), by the administrator. */
@Component
public class ReorganiseAgency {
    private static final String ACT = "reorganise agency";

    private final AgencyRegister register;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    ReorganiseAgency(AgencyRegister register, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.register = register;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param validUntil the last day it is asked for anything; null: no end */
    public record Command(
            AgencyId agency, AgencyFacts facts, @Nullable LocalDate validUntil, long version) {}

    public sealed interface Outcome {
        record Reorganised() implements Outcome {}

        record NotFound() implements Outcome {}

        /** Only an administrator says what an agency is. */
        record NotYours() implements Outcome {}

        record NameTaken(AgencyId by) implements Outcome {}

        /** Nobody can have stopped asking it before today: what was asked until now was asked. */
        record EndsInThePast() implements Outcome {}

        record ChangedMeanwhile(AgencyEntry theirs, Change change) implements Outcome {}
    }

    @Transactional
    public Outcome reorganise(Command command) {
        var found = register.find(command.agency());
        if (found.isEmpty()) return new Outcome.NotFound();
        var what = Subject.of("agency", command.agency().value());
        if (whoActs.now().role() != Role.ADMINISTRATOR) {
            trail.refused(ACT, what, "not an administrator");
            return new Outcome.NotYours();
        }
        var namesake = register.named(command.facts().name());
        if (namesake.isPresent() && !namesake.get().equals(command.agency()))
            return new Outcome.NameTaken(namesake.get());
        var ends = command.validUntil();
        var unchanged = ends != null && ends.equals(found.get().validUntil());
        if (ends != null && !unchanged && ends.isBefore(LocalDate.now(clock))) return new Outcome.EndsInThePast();
        if (!register.reorganise(command.agency(), command.facts(), ends, command.version())) {
            trail.refused(ACT, what, "changed meanwhile");
            return new Outcome.ChangedMeanwhile(
                    register.find(command.agency()).orElseThrow(),
                    register.lastChange(command.agency()).orElseThrow());
        }
        trail.acted(ACT, what, "");
        return new Outcome.Reorganised();
    }
}
