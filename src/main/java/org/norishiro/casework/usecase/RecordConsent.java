package org.norishiro.casework.usecase;

import java.time.LocalDate;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.Consents;
import org.norishiro.gate.Consents.NewConsent;
import org.norishiro.household.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records where the consent of one person stands (同意の記録). A changed mind is a new record. */
@Component
public class RecordConsent {
    private final CaseRegister cases;
    private final Consents consents;
    private final SubjectsOfCase subjects;
    private final AuditTrail trail;

    RecordConsent(CaseRegister cases, Consents consents, SubjectsOfCase subjects, AuditTrail trail) {
        this.cases = cases;
        this.consents = consents;
        this.subjects = subjects;
        this.trail = trail;
    }

    /** The words are as {@link NewConsent} wants them. */
    public record Command(
            CaseId of,
            PersonId person,
            ConsentState state,
            String givenBy,
            String means,
            String scope,
            String reason,
            LocalDate on) {}

    public sealed interface Outcome {
        record Recorded() implements Outcome {}

        record NotThere() implements Outcome {}

        record NotOfThisCase() implements Outcome {}
    }

    @Transactional
    public Outcome record(Command command) {
        var subject =
                Subject.inCase("person", command.person().value(), command.of().value());
        if (cases.find(command.of()).isEmpty()) return refused(subject, new Outcome.NotThere());
        if (!subjects.include(command.of(), command.person())) return refused(subject, new Outcome.NotOfThisCase());
        consents.add(new NewConsent(
                command.person().value(),
                null,
                command.of().value(),
                command.state(),
                command.givenBy(),
                command.means(),
                command.scope(),
                command.reason(),
                command.on()));
        trail.acted("record consent", subject, "同意の記録");
        return new Outcome.Recorded();
    }

    private Outcome refused(Subject subject, Outcome outcome) {
        trail.refused("record consent", subject, "同意の記録");
        return outcome;
    }
}
