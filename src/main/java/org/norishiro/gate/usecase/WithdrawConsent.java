package org.norishiro.gate.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.model.ConsentFact;
import org.norishiro.gate.model.ConsentRegister;
import org.norishiro.gate.model.Obstacle;
import org.norishiro.gate.model.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing down that the person takes their consent back (同意の撤回). It cannot be undone: whoever changes their mind again is asked anew. */
@Component
@Transactional
public class WithdrawConsent {
    private static final String ACT = "withdraw consent";

    private final ConsentRegister register;
    private final AuditTrail trail;
    private final Clock clock;

    WithdrawConsent(ConsentRegister register, AuditTrail trail, Clock clock) {
        this.register = register;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param on the day it was said */
    public record Command(UUID consent, LocalDate on, Said.Withdrawn said) {}

    public sealed interface Outcome {
        record Withdrawn() implements Outcome {}

        record NotFound() implements Outcome {}

        /** Nothing that was shared before today is undone by writing down an earlier day. */
        record EffectInThePast() implements Outcome {}

        record NotNow(Obstacle why) implements Outcome {}
    }

    public Outcome withdraw(Command command) {
        var today = LocalDate.now(clock);
        var line = register.lineToFollow(command.consent()).orElse(null);
        if (line == null) return refused(Subject.of("consent", command.consent()), "見つからない", new Outcome.NotFound());
        var fact = line.fact(command.consent());
        var obstacle = line.toWithdraw(fact, today);
        if (obstacle.isPresent()) {
            return refused(about(fact), obstacle.get().name(), new Outcome.NotNow(obstacle.get()));
        }
        if (command.said().effectiveOn().isBefore(today)) {
            return refused(about(fact), "効き始める日が過去", new Outcome.EffectInThePast());
        }
        line.withdraw(fact, today, command.on(), command.said()).forEach(register::add);
        trail.acted(ACT, about(fact), "同意の撤回");
        return new Outcome.Withdrawn();
    }

    private Outcome refused(Subject about, String why, Outcome outcome) {
        trail.refused(ACT, about, why);
        return outcome;
    }

    private static Subject about(ConsentFact fact) {
        return new Subject("consent", fact.id(), fact.inCase());
    }
}
