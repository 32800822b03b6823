package org.norishiro.intake.usecase;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.identity.WhoActs;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.Screened;
import org.norishiro.intake.model.Consultation;
import org.norishiro.intake.model.ConsultationRegister;
import org.norishiro.intake.model.Custody;
import org.norishiro.intake.model.LastChange;
import org.norishiro.intake.model.Screening;
import org.norishiro.protection.Receivers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deciding what becomes of a consultation (スクリーニング). All but a reasoned end hands it to somebody named, with a date. */
@Component
@Transactional
public class ScreenConsultation {
    private final ConsultationRegister consultations;
    private final ConsultationReading reading;
    private final Receivers receivers;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    ScreenConsultation(
            ConsultationRegister consultations,
            ConsultationReading reading,
            Receivers receivers,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.consultations = consultations;
        this.reading = reading;
        this.receivers = receivers;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The decision.
     *
     * @param version of the consultation when the form was opened
     * @param reason why, in words; may be blank unless it ends there
     * @param after {@code Ended} for the two ends, {@code Held} for every other outcome
     */
    public record Command(ConsultationId consultation, long version, Screened outcome, String reason, Custody after) {}

    public sealed interface Outcome {
        record Decided(Screened outcome) implements Outcome {}

        record NotFound() implements Outcome {}

        /** A case is about people: who it is about comes first, be it somebody not yet named. */
        record AboutNobody() implements Outcome {}

        /** The case that was opened from it decides now. */
        record HasACase() implements Outcome {}

        /** Who should hold it holds no such post today, or may not see it. */
        record HolderNotThere() implements Outcome {}

        record ChangedMeanwhile(LastChange last, Consultation theirs) implements Outcome {}
    }

    public Outcome screen(Command command) {
        var found = consultations.find(command.consultation()).orElse(null);
        if (found == null) return refused(command, "見つからない", new Outcome.NotFound());
        if (found.version() != command.version()) return changedMeanwhile(command);
        var obstacle = obstacle(found, command);
        if (obstacle.isPresent()) return refused(command, "進められない", obstacle.get());
        found.screen(
                new Screening(command.outcome(), command.reason(), whoActs.now().post(), LocalDateTime.now(clock)),
                command.after());
        if (!consultations.update(found)) return changedMeanwhile(command);
        trail.acted("screen", subject(command), "スクリーニング");
        return new Outcome.Decided(command.outcome());
    }

    private Optional<Outcome> obstacle(Consultation consultation, Command command) {
        if (reading.caseOf(consultation.id()).isPresent()) return Optional.of(new Outcome.HasACase());
        if (consultation.lacksPeopleFor(command.outcome())) return Optional.of(new Outcome.AboutNobody());
        var nobodyThere = command.after() instanceof Custody.Held held
                && !receivers.include(held.holder(), consultation.id().value());
        return nobodyThere ? Optional.of(new Outcome.HolderNotThere()) : Optional.empty();
    }

    private Outcome changedMeanwhile(Command command) {
        var theirs = consultations.find(command.consultation()).orElseThrow();
        return refused(
                command,
                "ほかの人が先に直した",
                new Outcome.ChangedMeanwhile(consultations.lastChange(command.consultation()), theirs));
    }

    private Outcome refused(Command command, String why, Outcome outcome) {
        trail.refused("screen", subject(command), why);
        return outcome;
    }

    private static Subject subject(Command command) {
        return Subject.of("consultation", command.consultation().value());
    }
}
