package org.norishiro.protection.usecase;

import java.time.Clock;
import java.time.Instant;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.model.AddressProtectionRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking that the protection of an address be ended (住所の保護の終了の申し出): the first of the two people it takes. */
@Component
@Transactional
public class AskToEndProtection {
    private static final String ACT = "ask to end protection of address";

    private final AddressProtectionRegister register;
    private final Persons persons;
    private final Openers openers;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    AskToEndProtection(
            AddressProtectionRegister register,
            Persons persons,
            Openers openers,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.register = register;
        this.persons = persons;
        this.openers = openers;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Asked() implements Outcome {}

        record NotFound() implements Outcome {}

        /** They see a part of the person: what is shielded is opened by those who see all there is. */
        record SeenInPart() implements Outcome {}

        /** Somebody has asked, or there is none. */
        record NotToBeAsked() implements Outcome {}
    }

    public Outcome ask(PersonId person, String reason) {
        var subject = Subject.of("person", person.value());
        if (persons.find(person).isEmpty()) {
            trail.refused(ACT, subject, "見つからない");
            return new Outcome.NotFound();
        }
        if (!openers.includeMe(person)) {
            trail.refused(ACT, subject, "一部だけ見える人");
            return new Outcome.SeenInPart();
        }
        var holding = register.of(person);
        if (holding.isPresent() && holding.get().wish() == null) {
            holding.get().askToEnd(whoActs.now().staff(), reason, Instant.now(clock));
            if (register.update(holding.get())) {
                trail.acted(ACT, subject, "住所の保護の終了の申し出");
                return new Outcome.Asked();
            }
        }
        trail.refused(ACT, subject, "申し出があるか、保護されていない");
        return new Outcome.NotToBeAsked();
    }
}
