package org.norishiro.enquiry.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.enquiry.model.EnquiryRegister;
import org.norishiro.household.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking no longer (尋ねるのをやめる): nobody else reads it from the next statement on. For one's own agency. */
@Component
@Transactional
public class WithdrawEnquiry {
    private static final String ACT = "withdraw enquiry";

    private final EnquiryRegister register;
    private final AuditTrail trail;
    private final Clock clock;

    WithdrawEnquiry(EnquiryRegister register, AuditTrail trail, Clock clock) {
        this.register = register;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Withdrawn() implements Outcome {}

        record NotThere() implements Outcome {}

        record OverAlready() implements Outcome {}
    }

    public Outcome withdraw(PersonId person, UUID enquiry) {
        var outcome = outcome(person, enquiry);
        var subject = Subject.of("enquiry", enquiry);
        switch (outcome) {
            case Outcome.Withdrawn done -> trail.acted(ACT, subject, "尋ねるのをやめた");
            case Outcome.NotThere none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.OverAlready over -> trail.refused(ACT, subject, "もう終わっている");
        }
        return outcome;
    }

    private Outcome outcome(PersonId person, UUID enquiry) {
        var line = register.of(person).stream()
                .filter(each -> each.enquiry().id().equals(enquiry))
                .findFirst();
        if (line.isEmpty()) return new Outcome.NotThere();
        if (!line.get().openOn(LocalDate.now(clock))) return new Outcome.OverAlready();
        register.withdraw(enquiry);
        return new Outcome.Withdrawn();
    }
}
