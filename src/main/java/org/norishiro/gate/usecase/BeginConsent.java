package org.norishiro.gate.usecase;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.model.ConsentFact;
import org.norishiro.gate.model.ConsentRegister;
import org.norishiro.gate.model.Said;
import org.norishiro.gate.model.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking a person for their consent, or writing down one they gave at once (同意の依頼・取得). */
@Component
@Transactional
public class BeginConsent {
    private static final String ACT = "record consent";

    private final ConsentRegister register;
    private final Recipients recipients;
    private final AuditTrail trail;

    BeginConsent(ConsentRegister register, Recipients recipients, AuditTrail trail) {
        this.register = register;
        this.recipients = recipients;
        this.trail = trail;
    }

    /** @param said {@link Said.Asked} or {@link Said.Given} */
    public record Command(UUID person, @Nullable UUID inCase, LocalDate on, Terms terms, Said said) {}

    public sealed interface Outcome {
        record Begun(UUID consent) implements Outcome {}

        record NotFound() implements Outcome {}

        /** An agency or body that is not (any more), or that is kept out of the person's records. */
        record NobodyToTell() implements Outcome {}
    }

    public Outcome begin(Command command) {
        var about = new Subject("person", command.person(), command.inCase());
        if (!register.reaches(command.person(), command.inCase())) {
            trail.refused(ACT, Subject.of("person", command.person()), "見つからない");
            return new Outcome.NotFound();
        }
        if (!recipients.forPerson(command.person()).include(command.terms())) {
            trail.refused(ACT, about, "伝える相手が今日の名簿にない");
            return new Outcome.NobodyToTell();
        }
        var fact = ConsentFact.first(command.person(), command.inCase(), command.on(), command.said());
        register.add(fact);
        trail.acted(
                ACT,
                new Subject("consent", fact.id(), command.inCase()),
                "同意：" + fact.state().label());
        return new Outcome.Begun(fact.id());
    }
}
