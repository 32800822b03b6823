package org.norishiro.enquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.draft.DraftedForms;
import org.norishiro.enquiry.model.Answer;
import org.norishiro.enquiry.model.QuestionRegister.Answered;
import org.norishiro.enquiry.model.Said;
import org.norishiro.enquiry.usecase.AnswerQuestion;
import org.norishiro.enquiry.usecase.AnswerQuestion.Outcome;
import org.norishiro.enquiry.usecase.ShowQuestion;
import org.norishiro.enquiry.usecase.ShowQuestion.Outcome.Shown;
import org.norishiro.gate.GroundsFields;
import org.norishiro.household.PersonId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 尋ねられていることの1件, and its answer. */
@Controller
@RequestMapping("/persons/{personId}/questions/{question}")
class QuestionController {
    private static final String PAGE = "enquiry/question";
    private static final String LIST = "/enquiries";

    private final ShowQuestion showQuestion;
    private final AnswerQuestion answerQuestion;
    private final DraftedForms drafts;

    QuestionController(ShowQuestion showQuestion, AnswerQuestion answerQuestion, DraftedForms drafts) {
        this.showQuestion = showQuestion;
        this.answerQuestion = answerQuestion;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView show(@PathVariable PersonId personId, @PathVariable UUID question, HttpServletRequest request) {
        return switch (showQuestion.show(personId, question)) {
            case Shown shown -> {
                var page = new QuestionPage(shown, Entered.blank());
                yield Screens.page(PAGE, page.with(drafts.entered(page.draft(), request, Entered.blank())));
            }
            case ShowQuestion.Outcome.AnsweredAlready(var first) -> tooLate(first, Entered.blank());
            case ShowQuestion.Outcome.NotThere() -> throw new NotThere();
        };
    }

    @PostMapping
    ModelAndView answer(@PathVariable PersonId personId, @PathVariable UUID question, HttpServletRequest request) {
        return switch (showQuestion.show(personId, question)) {
            case Shown shown -> answer(shown, Entered.of(request));
            case ShowQuestion.Outcome.AnsweredAlready(var first) -> tooLate(first, Entered.of(request));
            case ShowQuestion.Outcome.NotThere() -> throw new NotThere();
        };
    }

    private ModelAndView answer(Shown shown, Entered typed) {
        var page = new QuestionPage(shown, typed);
        var in = new Reading(typed, shown.today());
        var read = read(in, shown);
        if (read.isEmpty()) return Screens.refused(PAGE, page.with(in.entered()));
        var answer = read.get();
        var command = new AnswerQuestion.Command(
                shown.question().id(), shown.question().person(), answer);
        return switch (answerQuestion.answer(command)) {
            case Outcome.Answered() ->
                Screens.redirect(
                        LIST,
                        answer.said() == Said.CALL ? "尋ねた人に、連絡することを伝えました。連絡をお願いします。" : "答えを記録しました。尋ねた人には、何も伝わりません。");
            case Outcome.AnsweredAlready(var first) -> tooLate(first, in.entered());
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.NoConsent() ->
                Screens.refused(
                        PAGE,
                        page.with(
                                in.entered().refuse("basis", "尋ねた機関に伝えてよいという、いま有効な同意がありません。同意を記録するか、ほかの根拠を選んでください。")));
            case Outcome.Lacking(var lacks) -> Screens.refused(PAGE, page.with(Lacking.refuse(in.entered(), lacks)));
        };
    }

    /** Back to the list; what was typed is shown once more, so that it can be given to whoever was first. */
    private static ModelAndView tooLate(Answered first, Entered typed) {
        var page = new TooLatePage(first, typed);
        return page.typed().isEmpty()
                ? Screens.redirect(LIST, page.notice())
                : Screens.conflict("enquiry/too-late", page);
    }

    private static Optional<Answer> read(Reading in, Shown shown) {
        var said = in.choice("said", "答え", Said.class);
        if (in.refused()) return Optional.empty();
        if (said != Said.CALL) return Optional.of(Answer.silent(said));
        var words = in.optional("words", "尋ねた人へのことば", Answer.LONGEST_WORDS);
        var grounds = GroundsFields.read(in, shown.grounds());
        return in.refused() ? Optional.empty() : Optional.of(Answer.call(words == null ? "" : words, grounds));
    }
}
