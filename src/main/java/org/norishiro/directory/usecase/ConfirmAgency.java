package org.norishiro.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saying that what stands of one's own agency is still right (このとおりで正しい); the administrator says it for any. */
@Component
public class ConfirmAgency {
    private static final String ACT = "confirm agency";

    private final AgencyRegister register;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    ConfirmAgency(AgencyRegister register, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.register = register;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param version of what was looked at: nobody confirms what they have not seen */
    public record Command(AgencyId agency, long version) {}

    public sealed interface Outcome {
        record Confirmed() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotYours() implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}
    }

    @Transactional
    public Outcome confirm(Command command) {
        var found = register.find(command.agency());
        if (found.isEmpty()) return new Outcome.NotFound();
        var what = Subject.of("agency", command.agency().value());
        if (!found.get().keptBy(whoActs.now())) {
            trail.refused(ACT, what, "not one's own agency");
            return new Outcome.NotYours();
        }
        if (!register.confirm(command.agency(), LocalDate.now(clock), command.version())) {
            trail.refused(ACT, what, "changed meanwhile");
            return new Outcome.ChangedMeanwhile();
        }
        trail.acted(ACT, what, "");
        return new Outcome.Confirmed();
    }
}
