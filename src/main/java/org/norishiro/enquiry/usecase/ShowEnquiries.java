package org.norishiro.enquiry.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.enquiry.model.EnquiryRegister;
import org.norishiro.enquiry.model.EnquiryRegister.Call;
import org.norishiro.enquiry.model.EnquiryRegister.Line;
import org.norishiro.enquiry.model.Hindrance;
import org.norishiro.gate.LegalGrounds;
import org.norishiro.gate.LegalGrounds.Ground;
import org.norishiro.gate.Sight;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one's own agency has asked about a person (尋ねたこと), and who has decided to call. */
@Component
public class ShowEnquiries {
    private final EnquiryRegister register;
    private final Persons persons;
    private final LegalGrounds grounds;
    private final Sight sight;
    private final AuditTrail trail;
    private final Clock clock;

    ShowEnquiries(
            EnquiryRegister register,
            Persons persons,
            LegalGrounds grounds,
            Sight sight,
            AuditTrail trail,
            Clock clock) {
        this.register = register;
        this.persons = persons;
        this.grounds = grounds;
        this.sight = sight;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the page and the form show. */
    public record Shown(
            PersonCard person,
            List<Line> lines,
            List<Call> calls,
            Optional<Hindrance> hindrance,
            List<Ground> grounds,
            LocalDate today) {
        public boolean asking() {
            return lines.stream().anyMatch(line -> line.openOn(today));
        }

        public List<Call> callsOf(Line line) {
            return calls.stream()
                    .filter(call -> call.enquiry().equals(line.enquiry().id()))
                    .toList();
        }
    }

    /** Empty for whoever sees a part, or sees it whole in an emergency alone: they do not ask. */
    @Transactional
    public Optional<Shown> show(PersonId id) {
        return persons.find(id)
                .filter(person -> sight.wholeToGive("PERSON", id.value()))
                .map(person -> {
                    trail.viewed(Subject.of("person", id.value()), "関わりの問い合わせ");
                    return shown(person);
                });
    }

    private Shown shown(PersonCard person) {
        var today = LocalDate.now(clock);
        return new Shown(
                person,
                register.of(person.id()),
                register.callsAbout(person.id()),
                register.hindranceOf(person.id()),
                grounds.on(today),
                today);
    }
}
