package org.norishiro.enquiry.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.enquiry.model.EnquiryRegister;
import org.norishiro.enquiry.model.EnquiryRegister.Coming;
import org.norishiro.enquiry.model.QuestionRegister;
import org.norishiro.enquiry.model.QuestionRegister.Question;
import org.norishiro.gate.Sight;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.Acting;
import org.springframework.stereotype.Component;

/** Questions that wait for an answer of whoever knows the person, and calls that were promised to whoever asked. */
@Component
class QuestionsDue implements DueItems {
    private final QuestionRegister questions;
    private final EnquiryRegister enquiries;
    private final Persons persons;
    private final Sight sight;

    QuestionsDue(QuestionRegister questions, EnquiryRegister enquiries, Persons persons, Sight sight) {
        this.questions = questions;
        this.enquiries = enquiries;
        this.persons = persons;
        this.sight = sight;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        var asked = questions.open();
        var coming = enquiries.comingTo(who.post().value(), today);
        if (asked.isEmpty() && coming.isEmpty()) return List.of();
        var ids = Stream.concat(
                        asked.stream().map(Question::person), coming.stream().map(Coming::person))
                .distinct()
                .toList();
        var names = persons.all(ids).stream().collect(Collectors.toMap(PersonCard::id, PersonCard::name));
        return Stream.concat(
                        asked.stream().map(question -> toAnswer(question, names)),
                        coming.stream().map(call -> toWaitFor(call, names)))
                .toList();
    }

    private static DueItem toAnswer(Question question, Map<PersonId, String> names) {
        return new DueItem(
                DueItem.Kind.AWAITS_MY_ANSWER,
                names.getOrDefault(question.person(), ""),
                "関わりの問い合わせ：" + question.agency(),
                question.until(),
                "わたし",
                "/persons/" + question.person() + "/questions/" + question.id(),
                "答える");
    }

    private DueItem toWaitFor(Coming call, Map<PersonId, String> names) {
        return new DueItem(
                DueItem.Kind.I_WAIT,
                names.getOrDefault(call.person(), ""),
                call.agency() + "から連絡がある",
                call.until(),
                call.agency(),
                whereItStands(call.person()),
                "見る");
    }

    /** What was asked is shown to those who see the person whole; whoever asked and sees a part since goes to the person. */
    private String whereItStands(PersonId person) {
        var page = "/persons/" + person;
        return sight.wholeToGive("PERSON", person.value()) ? page + "/enquiries" : page;
    }

    @Override
    public String named() {
        return "関わりの問い合わせ";
    }
}
