package org.norishiro.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.draft.DraftedForms;
import org.norishiro.gate.model.Giver;
import org.norishiro.gate.model.Said;
import org.norishiro.gate.usecase.ShowConsent;
import org.norishiro.gate.usecase.WithdrawConsent;
import org.norishiro.gate.usecase.WithdrawConsent.Command;
import org.norishiro.gate.usecase.WithdrawConsent.Outcome;
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

/** 同意の撤回. */
@Controller
@RequestMapping("/consents/{consentId}/withdrawal")
class WithdrawalController {
    private static final String FORM = "gate/withdrawal";

    private final ShowConsent showConsent;
    private final WithdrawConsent withdrawConsent;
    private final DraftedForms drafts;
    private final Clock clock;

    WithdrawalController(ShowConsent showConsent, WithdrawConsent withdrawConsent, DraftedForms drafts, Clock clock) {
        this.showConsent = showConsent;
        this.withdrawConsent = withdrawConsent;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID consentId, HttpServletRequest request) {
        var blank =
                Entered.blank().with("by", Giver.THE_PERSON).with("on", "今日").with("effect", "今日");
        return Screens.page(FORM, page(consentId, drafts.entered("withdrawal:" + consentId, request, blank)));
    }

    @PostMapping
    ModelAndView withdraw(@PathVariable UUID consentId, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = read(consentId, in);
        if (command.isEmpty()) return Screens.refused(FORM, page(consentId, in.entered()));
        return switch (withdrawConsent.withdraw(command.get())) {
            case Outcome.Withdrawn() -> Screens.redirect("/consents/" + consentId, "撤回を記録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.EffectInThePast() ->
                refused(consentId, in.entered().refuse("effect", "効き始める日は、今日か、今日より後の日付にしてください。"));
            case Outcome.NotNow(var why) -> refused(consentId, in.entered().refuse("", ConsentPage.sentence(why)));
        };
    }

    private static Optional<Command> read(UUID consent, Reading in) {
        var by = in.required("by", "だれから", 100);
        var on = in.requiredPastDate("on", "聞いた日");
        var effect = in.requiredComingDate("effect", "いつから伝えないか");
        var words = Objects.requireNonNullElse(in.optional("words", "聞いたこと", 1000), "");
        if (!in.ticked("sure")) in.refuse("sure", "確認", "撤回は取り消せません。確かめて、印をつけてください。");
        return in.refused()
                ? Optional.empty()
                : Optional.of(new Command(consent, on, new Said.Withdrawn(by, words, effect)));
    }

    private ModelAndView refused(UUID consent, Entered entered) {
        return Screens.refused(FORM, page(consent, entered));
    }

    private WithdrawalPage page(UUID consent, Entered entered) {
        return new WithdrawalPage(showConsent.show(consent, "同意の撤回").orElseThrow(NotThere::new), entered);
    }
}
