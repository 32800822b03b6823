package org.norishiro.gate.usecase;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.model.ConsentRegister;
import org.norishiro.gate.usecase.ConsentReading.Whose;
import org.norishiro.gate.usecase.Recipients.Offered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What there is to choose from when a person is asked for consent (同意の依頼を始める). */
@Component
@Transactional
public class OfferConsent {
    private final ConsentRegister register;
    private final ConsentReading reading;
    private final Recipients recipients;
    private final AuditTrail trail;

    OfferConsent(ConsentRegister register, ConsentReading reading, Recipients recipients, AuditTrail trail) {
        this.register = register;
        this.reading = reading;
        this.recipients = recipients;
        this.trail = trail;
    }

    public record Offer(Whose person, @Nullable UUID inCase, Offered recipients) {}

    /** Empty: one does not reach the person, or not the case it is to be recorded in. */
    public Optional<Offer> offer(UUID person, @Nullable UUID inCase) {
        if (!register.reaches(person, inCase)) return Optional.empty();
        return reading.person(person).map(whose -> {
            trail.viewed(new Subject("person", person, inCase), "同意の記録");
            return new Offer(whose, inCase, recipients.forPerson(person));
        });
    }
}
