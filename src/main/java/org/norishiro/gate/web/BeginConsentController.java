package org.norishiro.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.model.Said;
import org.norishiro.gate.usecase.BeginConsent;
import org.norishiro.gate.usecase.BeginConsent.Command;
import org.norishiro.gate.usecase.BeginConsent.Outcome;
import org.norishiro.gate.usecase.OfferConsent;
import org.norishiro.gate.web.ConsentFormPage.Wording;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 同意の依頼・記録. */
@Controller
@RequestMapping("/persons/{personId}/consents")
class BeginConsentController {
    static final String FORM = "gate/consent-form";
    private static final List<ConsentState> STATES = List.of(ConsentState.REQUESTED, ConsentState.GIVEN);

    private final OfferConsent offerConsent;
    private final BeginConsent beginConsent;
    private final Clock clock;

    BeginConsentController(OfferConsent offerConsent, BeginConsent beginConsent, Clock clock) {
        this.offerConsent = offerConsent;
        this.beginConsent = beginConsent;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable UUID personId, @RequestParam(name = "case", required = false) @Nullable UUID in) {
        var entered = GivenFields.blank(TermsFields.blank(LocalDate.now(clock)));
        return Screens.page(FORM, page(personId, in, entered.with("state", ConsentState.REQUESTED.name())));
    }

    @PostMapping
    ModelAndView begin(
            @PathVariable UUID personId,
            @RequestParam(name = "case", required = false) @Nullable UUID inCase,
            HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        if (in.entered().text("step").equals("find")) return Screens.page(FORM, page(personId, inCase, in.entered()));
        var command = read(personId, inCase, in);
        if (command.isEmpty()) return Screens.refused(FORM, page(personId, inCase, in.entered()));
        return switch (beginConsent.begin(command.get())) {
            case Outcome.Begun(var consent) -> Screens.redirect("/consents/" + consent, "同意の記録を登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NobodyToTell() ->
                Screens.refused(
                        FORM, page(personId, inCase, in.entered().refuse("agency", AnswerController.NOBODY_TO_TELL)));
        };
    }

    private static Optional<Command> read(UUID person, @Nullable UUID inCase, Reading in) {
        var state = in.choice("state", "返事", ConsentState.class);
        if (!STATES.contains(state)) in.refuse("state", "返事", "返事を選び直してください。");
        var terms = TermsFields.read(in).orElse(null);
        var given = state == ConsentState.GIVEN && in.entered().error("state") == null;
        var on = in.requiredPastDate("on", "いつ");
        var said = given
                ? GivenFields.given(in, terms)
                : Optional.ofNullable(terms).<Said>map(Said.Asked::new);
        return in.refused() || terms == null
                ? Optional.empty()
                : said.map(each -> new Command(person, inCase, on, terms, each));
    }

    private ConsentFormPage page(UUID person, @Nullable UUID inCase, Entered entered) {
        var offer = offerConsent.offer(person, inCase).orElseThrow(NotThere::new);
        var today = LocalDate.now(clock);
        return new ConsentFormPage(
                Wording.BEGIN,
                offer.person().name(),
                "/persons/" + person + "/consents" + (inCase == null ? "" : "?case=" + inCase),
                inCase == null ? "/persons/" + person : "/cases/" + inCase + "/consents",
                STATES,
                offer.recipients(),
                today,
                entered.has("on") ? entered : entered.with("on", "今日"));
    }
}
