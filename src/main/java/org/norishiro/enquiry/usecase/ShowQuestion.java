package org.norishiro.enquiry.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.enquiry.model.QuestionRegister;
import org.norishiro.enquiry.model.QuestionRegister.Answered;
import org.norishiro.enquiry.model.QuestionRegister.Question;
import org.norishiro.gate.LegalGrounds;
import org.norishiro.gate.LegalGrounds.Ground;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One question about a person one knows (尋ねられていること), beside one's own record. Each look at it is kept. */
@Component
public class ShowQuestion {
    private final QuestionRegister register;
    private final Persons persons;
    private final LegalGrounds grounds;
    private final AuditTrail trail;
    private final Clock clock;

    ShowQuestion(QuestionRegister register, Persons persons, LegalGrounds grounds, AuditTrail trail, Clock clock) {
        this.register = register;
        this.persons = persons;
        this.grounds = grounds;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Outcome {
        /** It waits for an answer. */
        record Shown(Question question, PersonCard person, List<Ground> grounds, LocalDate today) implements Outcome {}

        /** One's own office has answered it: for those of it who see the person. */
        record AnsweredAlready(Answered answer) implements Outcome {}

        /** Never there, over, taken back, or not theirs to read. */
        record NotThere() implements Outcome {}
    }

    @Transactional
    public Outcome show(PersonId person, UUID id) {
        return open(person, id)
                .<Outcome>flatMap(question -> persons.find(person).map(card -> shown(question, card)))
                .or(() -> register.answeredByUs(id, person).map(Outcome.AnsweredAlready::new))
                .orElseGet(Outcome.NotThere::new);
    }

    private Optional<Question> open(PersonId person, UUID id) {
        return register.open().stream()
                .filter(question ->
                        question.id().equals(id) && question.person().equals(person))
                .findFirst();
    }

    private Outcome shown(Question question, PersonCard card) {
        trail.viewed(Subject.of("question", question.id()), "尋ねられていること");
        var today = LocalDate.now(clock);
        return new Outcome.Shown(question, card, grounds.on(today), today);
    }
}
