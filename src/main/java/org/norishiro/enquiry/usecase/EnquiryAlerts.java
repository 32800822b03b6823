package org.norishiro.enquiry.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.norishiro.casework.CaseAlerts;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.enquiry.model.EnquiryRegister;
import org.norishiro.enquiry.model.EnquiryRegister.Coming;
import org.norishiro.enquiry.model.QuestionRegister;
import org.norishiro.enquiry.model.QuestionRegister.Question;
import org.norishiro.gate.Sight;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;

/**
 * What is asked about the persons of a case, beside what else needs attention in it (要対応): for those alone whom the question reaches, and
 * for whoever asked and was promised a call.
 */
@Component
class EnquiryAlerts implements CaseAlerts {
    private final QuestionRegister questions;
    private final EnquiryRegister enquiries;
    private final Cases cases;
    private final Persons persons;
    private final Sight sight;
    private final WhoActs who;

    EnquiryAlerts(
            QuestionRegister questions,
            EnquiryRegister enquiries,
            Cases cases,
            Persons persons,
            Sight sight,
            WhoActs who) {
        this.questions = questions;
        this.enquiries = enquiries;
        this.cases = cases;
        this.persons = persons;
        this.sight = sight;
        this.who = who;
    }

    @Override
    public List<Alert> of(CaseId about, LocalDate today) {
        var open = questions.open();
        var coming = enquiries.comingTo(who.now().post().value(), today);
        // mostly nobody asks about anybody: who is in the case need not be found out then
        if (open.isEmpty() && coming.isEmpty()) return List.of();
        var subjects = Set.copyOf(cases.personsOf(about, today));
        return Stream.concat(
                        open.stream()
                                .filter(question -> subjects.contains(question.person()))
                                .map(this::toAnswer),
                        coming.stream()
                                .filter(call -> subjects.contains(call.person()))
                                .filter(call -> sight.wholeToGive(
                                        "PERSON", call.person().value()))
                                .map(this::toWaitFor))
                .toList();
    }

    private Alert toAnswer(Question question) {
        return new Alert(
                question.agency() + "が" + name(question.person()) + "さんに関わりのある機関を尋ねている",
                question.until(),
                "",
                "/persons/" + question.person() + "/questions/" + question.id(),
                "答える");
    }

    private Alert toWaitFor(Coming call) {
        return new Alert(
                call.agency() + "から" + name(call.person()) + "さんのことで連絡がある",
                call.until(),
                call.agency(),
                "/persons/" + call.person() + "/enquiries",
                "見る");
    }

    private String name(PersonId person) {
        return persons.find(person).map(Persons.PersonCard::shortName).orElse("");
    }
}
