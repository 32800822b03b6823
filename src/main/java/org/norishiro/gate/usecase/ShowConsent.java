package org.norishiro.gate.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.model.ConsentFact;
import org.norishiro.gate.model.ConsentLine;
import org.norishiro.gate.usecase.ConsentReading.Desk;
import org.norishiro.gate.usecase.ConsentReading.Fact;
import org.norishiro.gate.usecase.ConsentReading.ScanLine;
import org.norishiro.gate.usecase.ConsentReading.Whose;
import org.norishiro.gate.usecase.Recipients.Offered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One consent with all that was recorded before and after it (同意). */
@Component
@Transactional
public class ShowConsent {
    private final ConsentReading reading;
    private final Recipients recipients;
    private final AuditTrail trail;
    private final Clock clock;

    ShowConsent(ConsentReading reading, Recipients recipients, AuditTrail trail, Clock clock) {
        this.reading = reading;
        this.recipients = recipients;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A consent as one fact of its line.
     *
     * @param offered whom it can be renewed for or answered about
     */
    public record Shown(
            Whose person,
            Fact fact,
            ConsentLine line,
            List<Fact> facts,
            List<ScanLine> scans,
            Offered offered,
            Desk desk,
            LocalDate today) {
        public ConsentFact consent() {
            return fact.fact();
        }

        public ConsentState standing(ConsentFact each) {
            return line.standing(each, today);
        }
    }

    /** @param why the purpose of looking, for the trail */
    public Optional<Shown> show(UUID id, String why) {
        var facts = reading.line(id);
        return facts.stream()
                .filter(each -> each.fact().id().equals(id))
                .findFirst()
                .flatMap(fact -> reading.person(fact.fact().person()).map(person -> {
                    trail.viewed(new Subject("consent", id, fact.fact().inCase()), why);
                    return shown(person, fact, facts);
                }));
    }

    private Shown shown(Whose person, Fact fact, List<Fact> facts) {
        return new Shown(
                person,
                fact,
                new ConsentLine(facts.stream().map(Fact::fact).toList()),
                facts,
                reading.scans(facts.stream().map(each -> each.fact().id()).toList()),
                recipients.forPerson(person.id()),
                reading.ownDesk(),
                LocalDate.now(clock));
    }
}
