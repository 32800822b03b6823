package org.norishiro.intake.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.codes.RunningNumbers;
import org.norishiro.identity.WhoActs;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.model.Consultation;
import org.norishiro.intake.model.ConsultationRegister;
import org.norishiro.intake.model.Custody.Held;
import org.norishiro.intake.model.Told;
import org.norishiro.intake.usecase.PeopleOfConsultation.Registered;
import org.norishiro.protection.Receivers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking in a trouble at any window (相談を受ける). */
@Component
@Transactional
public class TakeConsultation {
    private static final String SERIES = "consultation";

    private final ConsultationRegister consultations;
    private final PeopleOfConsultation people;
    private final ConsentOfConsultation consent;
    private final RunningNumbers numbers;
    private final Receivers receivers;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    TakeConsultation(
            ConsultationRegister consultations,
            PeopleOfConsultation people,
            ConsentOfConsultation consent,
            RunningNumbers numbers,
            Receivers receivers,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.consultations = consultations;
        this.people = people;
        this.consent = consent;
        this.numbers = numbers;
        this.receivers = receivers;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(
            Told told, List<Concerned> people, HouseholdChoice household, ConsentTaken consent, Held custody) {}

    public sealed interface Outcome {
        record Taken(ConsultationId id, String number) implements Outcome {}

        /** Somebody it is about, or the household, is not there, or they cannot be put together. */
        record PeopleNotThere() implements Outcome {}

        /** Who should hold it holds no such post today, or may not see it. */
        record HolderNotThere() implements Outcome {}
    }

    public Outcome take(Command command) {
        var about = people.onRecord(command.people(), command.household());
        if (!receivers.include(command.custody().holder(), about))
            return refused("受け持つ人がいない", new Outcome.HolderNotThere());
        return people.register(command.people(), command.household())
                .map(registered -> take(command, registered))
                .orElseGet(() -> refused("相談の中の人が見つからない", new Outcome.PeopleNotThere()));
    }

    private Outcome take(Command command, Registered registered) {
        var consultation = Consultation.take(
                nextNumber(),
                whoActs.now().post(),
                command.told(),
                registered.concerned(),
                registered.household(),
                command.custody());
        consultations.add(consultation);
        consent.record(consultation, command.consent());
        trail.acted("take", Subject.of("consultation", consultation.id().value()), "相談受付");
        return new Outcome.Taken(consultation.id(), consultation.number());
    }

    private String nextNumber() {
        var year = FiscalYear.of(LocalDate.now(clock));
        return String.format(Locale.ROOT, "相%s-%04d", year.shortLabel(), numbers.next(SERIES, year));
    }

    private Outcome refused(String why, Outcome outcome) {
        trail.refused("take", Subject.all("consultation"), why);
        return outcome;
    }
}
