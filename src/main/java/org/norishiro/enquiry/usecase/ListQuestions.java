package org.norishiro.enquiry.usecase;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.enquiry.model.QuestionRegister;
import org.norishiro.enquiry.model.QuestionRegister.Answered;
import org.norishiro.enquiry.model.QuestionRegister.Question;
import org.norishiro.enquiry.model.UseRegister;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What others ask about persons one knows (尋ねられていること), and what one's own agency has answered. */
@Component
public class ListQuestions {
    private static final int MOST_ANSWERED = 100;

    private final QuestionRegister register;
    private final UseRegister use;
    private final Persons persons;
    private final AuditTrail trail;

    ListQuestions(QuestionRegister register, UseRegister use, Persons persons, AuditTrail trail) {
        this.register = register;
        this.use = use;
        this.persons = persons;
        this.trail = trail;
    }

    /** @param looksAfterPrivacy whether the numbers are open to whoever looks */
    public record Listed(
            List<Question> open,
            List<Answered> answered,
            Map<PersonId, PersonCard> persons,
            boolean looksAfterPrivacy) {}

    @Transactional
    public Listed list() {
        var open = register.open();
        var answered = register.answered(MOST_ANSWERED);
        trail.viewed(Subject.all("question"), "尋ねられていることの一覧");
        var ids = Stream.concat(
                        open.stream().map(Question::person), answered.stream().map(Answered::person))
                .distinct()
                .toList();
        var cards = persons.all(ids).stream().collect(Collectors.toMap(PersonCard::id, Function.identity()));
        return new Listed(open, answered, cards, use.isLookedAfterByMe());
    }
}
