package org.norishiro.gate.usecase;

import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.model.ConsentFact;
import org.norishiro.gate.model.ConsentLine;
import org.norishiro.gate.model.ConsentRegister;
import org.norishiro.gate.model.Obstacle;
import org.norishiro.gate.model.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing down what the person answered (返事を記録), or that a consent goes on (更新). What they consented to may be less than
 * what they were asked: the answer says it in full.
 */
@Component
@Transactional
public class AnswerConsent {
    private static final String ACT = "answer consent";

    private final ConsentRegister register;
    private final Recipients recipients;
    private final AuditTrail trail;

    AnswerConsent(ConsentRegister register, Recipients recipients, AuditTrail trail) {
        this.register = register;
        this.recipients = recipients;
        this.trail = trail;
    }

    /** @param said {@link Said.Given} for a request or for what is renewed, {@link Said.Declined} for a request */
    public record Command(UUID consent, LocalDate on, Said said) {}

    public sealed interface Outcome {
        record Answered(UUID consent) implements Outcome {}

        record NotFound() implements Outcome {}

        record NobodyToTell() implements Outcome {}

        record NotNow(Obstacle why) implements Outcome {}
    }

    public Outcome answer(Command command) {
        var about = Subject.of("consent", command.consent());
        var line = register.lineToFollow(command.consent()).orElse(null);
        if (line == null) {
            trail.refused(ACT, about, "見つからない");
            return new Outcome.NotFound();
        }
        var fact = line.fact(command.consent());
        var asked = fact.state() == ConsentState.REQUESTED;
        var obstacle = asked || !(command.said() instanceof Said.Given) ? line.toAnswer(fact) : line.toRenew(fact);
        if (obstacle.isPresent()) {
            trail.refused(ACT, inCase(fact), obstacle.get().name());
            return new Outcome.NotNow(obstacle.get());
        }
        if (command.said() instanceof Said.Given given
                && !recipients.forPerson(fact.person()).include(given.terms())) {
            trail.refused(ACT, inCase(fact), "伝える相手が今日の名簿にない");
            return new Outcome.NobodyToTell();
        }
        return answered(follow(line, fact, command));
    }

    private static ConsentFact follow(ConsentLine line, ConsentFact fact, Command command) {
        return fact.state() != ConsentState.REQUESTED && command.said() instanceof Said.Given given
                ? line.renew(fact, command.on(), given)
                : line.answer(fact, command.on(), command.said());
    }

    private Outcome answered(ConsentFact answer) {
        register.add(answer);
        trail.acted(ACT, inCase(answer), "同意：" + answer.state().label());
        return new Outcome.Answered(answer.id());
    }

    private static Subject inCase(ConsentFact fact) {
        return new Subject("consent", fact.id(), fact.inCase());
    }
}
