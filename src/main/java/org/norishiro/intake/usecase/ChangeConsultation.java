package org.norishiro.intake.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.model.Consultation;
import org.norishiro.intake.model.ConsultationRegister;
import org.norishiro.intake.model.Custody;
import org.norishiro.intake.model.Custody.Held;
import org.norishiro.intake.model.LastChange;
import org.norishiro.intake.model.Told;
import org.norishiro.intake.usecase.PeopleOfConsultation.Registered;
import org.norishiro.protection.Receivers;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing down more, or better, about a consultation (相談の修正). */
@Component
@Transactional
public class ChangeConsultation {
    private final ConsultationRegister consultations;
    private final PeopleOfConsultation people;
    private final ConsentOfConsultation consent;
    private final Receivers receivers;
    private final AuditTrail trail;

    ChangeConsultation(
            ConsultationRegister consultations,
            PeopleOfConsultation people,
            ConsentOfConsultation consent,
            Receivers receivers,
            AuditTrail trail) {
        this.consultations = consultations;
        this.people = people;
        this.consent = consent;
        this.receivers = receivers;
        this.trail = trail;
    }

    /**
     * What it should be.
     *
     * @param version of the consultation when the form was opened
     * @param custody null: who holds it does not change; always so once it has ended
     */
    public record Command(
            ConsultationId consultation,
            long version,
            Told told,
            List<Concerned> people,
            HouseholdChoice household,
            ConsentTaken consent,
            @Nullable Held custody) {}

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record NotFound() implements Outcome {}

        /** Somebody it is about, or the household, is not there, or they cannot be put together. */
        record PeopleNotThere() implements Outcome {}

        /** Who should hold it holds no such post today, or may not see it. */
        record HolderNotThere() implements Outcome {}

        record ChangedMeanwhile(LastChange last, Consultation theirs) implements Outcome {}
    }

    public Outcome change(Command command) {
        var found = consultations.find(command.consultation()).orElse(null);
        if (found == null) return refused(command, "見つからない", new Outcome.NotFound());
        // checked before anybody is registered: a refused form leaves nothing behind
        if (found.version() != command.version()) return changedMeanwhile(command);
        // also who holds it already: it may be about somebody more
        if ((command.custody() != null ? command.custody() : found.custody()) instanceof Held(var holder, var _, var _)
                && !receivers.include(holder, about(command))) {
            return refused(command, "受け持つ人がいない", new Outcome.HolderNotThere());
        }
        return people.register(command.people(), command.household())
                .map(registered -> change(found, command, registered))
                .orElseGet(() -> refused(command, "相談の中の人が見つからない", new Outcome.PeopleNotThere()));
    }

    private Outcome change(Consultation consultation, Command command, Registered registered) {
        consultation.correct(command.told(), registered.concerned(), registered.household());
        if (command.custody() != null && consultation.custody() instanceof Custody.Held) {
            consultation.hold(command.custody());
        }
        if (!consultations.update(consultation)) throw new OptimisticLockingFailureException("consultation");
        consent.record(consultation, command.consent());
        trail.acted("change", subject(command), "相談の修正");
        return new Outcome.Changed();
    }

    /** Also whom it is about only from now on. */
    private List<UUID> about(Command command) {
        var about = new ArrayList<>(people.onRecord(command.people(), command.household()));
        about.add(command.consultation().value());
        return about;
    }

    private Outcome changedMeanwhile(Command command) {
        var theirs = consultations.find(command.consultation()).orElseThrow();
        return refused(
                command,
                "ほかの人が先に直した",
                new Outcome.ChangedMeanwhile(consultations.lastChange(command.consultation()), theirs));
    }

    private Outcome refused(Command command, String why, Outcome outcome) {
        trail.refused("change", subject(command), why);
        return outcome;
    }

    private static Subject subject(Command command) {
        return Subject.of("consultation", command.consultation().value());
    }
}
