package org.norishiro.casework.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.Assessment;
import org.norishiro.casework.model.AssessmentRegister;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.casework.usecase.AssessmentViews.SignedAssessment;
import org.norishiro.household.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs 見立て・根拠・手立て in one's own name; it takes the place of the one that held so far. */
@Component
public class SignAssessment {
    private final CaseRegister cases;
    private final AssessmentRegister assessments;
    private final AssessmentViews views;
    private final SubjectsOfCase subjects;
    private final AuditTrail trail;

    SignAssessment(
            CaseRegister cases,
            AssessmentRegister assessments,
            AssessmentViews views,
            SubjectsOfCase subjects,
            AuditTrail trail) {
        this.cases = cases;
        this.assessments = assessments;
        this.views = views;
        this.subjects = subjects;
        this.trail = trail;
    }

    /** @param succeeds the one that held when the form was opened; null: there was none */
    public record Command(
            CaseId of,
            @Nullable PersonId about,
            String view,
            String ground,
            String means,
            @Nullable UUID succeeds) {}

    public sealed interface Outcome {
        record Signed(UUID id) implements Outcome {}

        record NotThere() implements Outcome {}

        record NotOfThisCase() implements Outcome {}

        /** Another one holds about the same person by now; both are to be read before signing. */
        record SucceededMeanwhile(SignedAssessment theirs) implements Outcome {}
    }

    @Transactional
    public Outcome sign(Command command) {
        if (cases.find(command.of()).isEmpty()) return refused(command, new Outcome.NotThere());
        if (!subjects.include(command.of(), command.about())) return refused(command, new Outcome.NotOfThisCase());
        var inForce = assessments.newestOf(command.of(), command.about());
        if (inForce.isPresent() && !inForce.get().equals(command.succeeds()))
            return refused(command, new Outcome.SucceededMeanwhile(theirs(command, inForce.get())));
        var signed = Assessment.sign(
                command.of(), command.about(), command.view(), command.ground(), command.means(), inForce.orElse(null));
        assessments.add(signed);
        trail.acted(
                "sign assessment",
                Subject.inCase("assessment", signed.id(), command.of().value()),
                "見立ての記入");
        return new Outcome.Signed(signed.id());
    }

    private SignedAssessment theirs(Command command, UUID id) {
        return views.of(command.of()).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Outcome refused(Command command, Outcome outcome) {
        var id = command.of().value();
        trail.refused("sign assessment", Subject.inCase("support_case", id, id), "見立ての記入");
        return outcome;
    }
}
