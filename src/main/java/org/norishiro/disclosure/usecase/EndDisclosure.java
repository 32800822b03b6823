package org.norishiro.disclosure.usecase;

import java.time.Clock;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.disclosure.model.DisclosureRegister;
import org.norishiro.gate.Sight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops showing an agency something (提供をやめる), from the next statement on. It is never begun again: what is shown anew is decided anew. */
@Component
@Transactional
public class EndDisclosure {
    private static final String ACT = "end disclosure";

    private final DisclosureRegister register;
    private final Sight sight;
    private final AuditTrail trail;
    private final Clock clock;

    EndDisclosure(DisclosureRegister register, Sight sight, AuditTrail trail, Clock clock) {
        this.register = register;
        this.sight = sight;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(CaseId about, UUID disclosure, String reason) {}

    public sealed interface Outcome {
        record Ended() implements Outcome {}

        record NotThere() implements Outcome {}

        record NotYours() implements Outcome {}

        record EndedAlready() implements Outcome {}
    }

    public Outcome end(Command command) {
        var outcome = outcome(command);
        var subject = Subject.inCase(
                "disclosure", command.disclosure(), command.about().value());
        switch (outcome) {
            case Outcome.Ended done -> trail.acted(ACT, subject, "提供をやめた");
            case Outcome.NotThere none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.NotYours part -> trail.refused(ACT, subject, "一部だけを見ている機関");
            case Outcome.EndedAlready over -> trail.refused(ACT, subject, "もう終わっている");
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        var line = register.find(command.about(), command.disclosure());
        if (line.isEmpty()) return new Outcome.NotThere();
        if (!sight.wholeToGive("CASE", command.about().value())) return new Outcome.NotYours();
        if (!line.get().inForceAt(clock.instant())) return new Outcome.EndedAlready();
        register.end(command.disclosure(), command.reason());
        return new Outcome.Ended();
    }
}
