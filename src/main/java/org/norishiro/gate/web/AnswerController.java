package org.norishiro.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.model.Said;
import org.norishiro.gate.usecase.AnswerConsent;
import org.norishiro.gate.usecase.AnswerConsent.Command;
import org.norishiro.gate.usecase.AnswerConsent.Outcome;
import org.norishiro.gate.usecase.ShowConsent;
import org.norishiro.gate.usecase.ShowConsent.Shown;
import org.norishiro.gate.web.ConsentFormPage.Wording;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 返事の記録 and 更新: what follows a request, and what follows a given consent. */
@Controller
class AnswerController {
    static final String NOBODY_TO_TELL = "選んだ相手の中に、今日の名簿にないか、この人に見せない相手があります。選び直してください。";
    private static final List<ConsentState> ANSWERS =
            List.of(ConsentState.GIVEN, ConsentState.REFUSED, ConsentState.UNOBTAINABLE);

    private final ShowConsent showConsent;
    private final AnswerConsent answerConsent;
    private final Clock clock;

    AnswerController(ShowConsent showConsent, AnswerConsent answerConsent, Clock clock) {
        this.showConsent = showConsent;
        this.answerConsent = answerConsent;
        this.clock = clock;
    }

    @GetMapping("/consents/{consentId}/answer")
    ModelAndView answering(@PathVariable UUID consentId) {
        return form(Wording.ANSWER, consentId);
    }

    @GetMapping("/consents/{consentId}/renewal")
    ModelAndView renewing(@PathVariable UUID consentId) {
        return form(Wording.RENEW, consentId);
    }

    @PostMapping("/consents/{consentId}/answer")
    ModelAndView answer(@PathVariable UUID consentId, HttpServletRequest request) {
        return follow(Wording.ANSWER, consentId, request);
    }

    @PostMapping("/consents/{consentId}/renewal")
    ModelAndView renew(@PathVariable UUID consentId, HttpServletRequest request) {
        return follow(Wording.RENEW, consentId, request);
    }

    private ModelAndView form(Wording wording, UUID id) {
        var shown = shown(id);
        var today = LocalDate.now(clock);
        var terms = shown.consent()
                .terms()
                .map(each -> wording == Wording.ANSWER
                        ? TermsFields.of(each, each.period().from())
                        : TermsFields.anew(each, today))
                .orElseGet(() -> TermsFields.blank(today));
        return Screens.page(
                BeginConsentController.FORM,
                page(wording, shown, GivenFields.blank(terms).with("on", "今日")));
    }

    private ModelAndView follow(Wording wording, UUID id, HttpServletRequest request) {
        var shown = shown(id);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        if (in.entered().text("step").equals("find"))
            return Screens.page(BeginConsentController.FORM, page(wording, shown, in.entered()));
        var command = read(wording, id, in);
        if (command.isEmpty()) return refused(wording, shown, in.entered());
        return switch (answerConsent.answer(command.get())) {
            case Outcome.Answered(var consent) -> Screens.redirect("/consents/" + consent, "登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NobodyToTell() -> refused(wording, shown, in.entered().refuse("agency", NOBODY_TO_TELL));
            case Outcome.NotNow(var why) -> refused(wording, shown, in.entered().refuse("", ConsentPage.sentence(why)));
        };
    }

    private static Optional<Command> read(Wording wording, UUID id, Reading in) {
        var answer = wording == Wording.RENEW ? ConsentState.GIVEN : in.choice("state", "返事", ConsentState.class);
        if (!ANSWERS.contains(answer)) in.refuse("state", "返事", "返事を選び直してください。");
        var on = in.requiredPastDate("on", "いつ");
        var said = answer == ConsentState.GIVEN ? given(in) : declined(in, answer);
        return in.refused() ? Optional.empty() : said.map(each -> new Command(id, on, each));
    }

    private static Optional<Said> given(Reading in) {
        return GivenFields.given(in, TermsFields.read(in).orElse(null));
    }

    private static Optional<Said> declined(Reading in, ConsentState answer) {
        return in.refused() ? Optional.empty() : GivenFields.declined(in, answer);
    }

    private ModelAndView refused(Wording wording, Shown shown, Entered entered) {
        return Screens.refused(BeginConsentController.FORM, page(wording, shown, entered));
    }

    private ConsentFormPage page(Wording wording, Shown shown, Entered entered) {
        var back = "/consents/" + shown.consent().id();
        return new ConsentFormPage(
                wording,
                shown.person().name(),
                back + (wording == Wording.ANSWER ? "/answer" : "/renewal"),
                back,
                wording == Wording.ANSWER ? ANSWERS : List.of(ConsentState.GIVEN),
                shown.offered(),
                shown.today(),
                entered);
    }

    private Shown shown(UUID id) {
        return showConsent.show(id, "同意の返事の記録").orElseThrow(NotThere::new);
    }
}
