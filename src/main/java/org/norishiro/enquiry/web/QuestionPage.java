package org.norishiro.enquiry.web;

import java.util.Arrays;
import java.util.List;
import org.norishiro.enquiry.model.Said;
import org.norishiro.enquiry.usecase.ShowQuestion.Outcome.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** What {@code enquiry/question.jte} shows. */
public record QuestionPage(Shown shown, Entered entered) {
    QuestionPage with(Entered other) {
        return new QuestionPage(shown, other);
    }

    public String person() {
        return "/persons/" + shown.person().id();
    }

    public String path() {
        return person() + "/questions/" + shown.question().id();
    }

    public String draft() {
        return "question:" + shown.question().id();
    }

    public List<Option> answers() {
        return Arrays.stream(Said.values())
                .map(each -> Option.of(each.name(), each.label(), each.meaning()))
                .toList();
    }
}
