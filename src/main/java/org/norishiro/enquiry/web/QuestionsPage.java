package org.norishiro.enquiry.web;

import java.time.LocalDate;
import org.norishiro.enquiry.model.QuestionRegister.Question;
import org.norishiro.enquiry.usecase.ListQuestions.Listed;
import org.norishiro.household.PersonId;

/** What {@code enquiry/questions.jte} shows. */
public record QuestionsPage(Listed listed, LocalDate today) {
    public String name(PersonId person) {
        var card = listed.persons().get(person);
        return card == null ? "" : card.name();
    }

    public static String href(Question question) {
        return "/persons/" + question.person() + "/questions/" + question.id();
    }
}
