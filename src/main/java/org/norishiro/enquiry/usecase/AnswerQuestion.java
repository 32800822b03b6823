package org.norishiro.enquiry.usecase;

import java.util.List;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.enquiry.model.Answer;
import org.norishiro.enquiry.model.Lack;
import org.norishiro.enquiry.model.QuestionRegister;
import org.norishiro.household.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deciding what whoever asks is told (問い合わせに答える): that one will call, on a basis, or nothing. Once, for one record of one's own; the
 * database looks again whether the question is there to be read.
 */
@Component
@Transactional
public class AnswerQuestion {
    private static final String ACT = "answer question";

    private final QuestionRegister register;
    private final AuditTrail trail;

    AnswerQuestion(QuestionRegister register, AuditTrail trail) {
        this.register = register;
        this.trail = trail;
    }

    public record Command(UUID question, PersonId person, Answer answer) {}

    public sealed interface Outcome {
        record Answered() implements Outcome {}

        record NotThere() implements Outcome {}

        /** Somebody of one's own office was first. */
        record AnsweredAlready(QuestionRegister.Answered answer) implements Outcome {}

        /** Chosen as the basis, no consent in force lets the asking agency be told who this is. */
        record NoConsent() implements Outcome {}

        record Lacking(List<Lack> lacks) implements Outcome {}
    }

    public Outcome answer(Command command) {
        var outcome = outcome(command);
        var subject = Subject.of("question", command.question());
        switch (outcome) {
            case Outcome.Answered done ->
                trail.acted(ACT, subject, command.answer().said().label());
            case Outcome.NotThere none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.AnsweredAlready already -> trail.refused(ACT, subject, "先に答えがある");
            case Outcome.NoConsent no -> trail.refused(ACT, subject, "同意がない");
            case Outcome.Lacking lacking -> trail.refused(ACT, subject, "条件が足りない");
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        var lacks = command.answer().lacks();
        if (!lacks.isEmpty()) return new Outcome.Lacking(lacks);
        return switch (register.answer(command.question(), command.person(), command.answer())) {
            case ANSWERED -> new Outcome.Answered();
            case NOTHING ->
                register.answeredByUs(command.question(), command.person())
                        .<Outcome>map(Outcome.AnsweredAlready::new)
                        .orElseGet(Outcome.NotThere::new);
            case NO_CONSENT -> new Outcome.NoConsent();
        };
    }
}
