package org.norishiro.seal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.PersonId;
import org.norishiro.seal.model.Sealed;
import org.norishiro.seal.usecase.AskToUnseal;
import org.norishiro.seal.usecase.ShowSeal;
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

/** 封印を解く申し出. */
@Controller
@RequestMapping({"/cases/{caseId}/seal/opening", "/persons/{id}/seal/opening"})
class UnsealController {
    private static final String FORM = "seal/unseal";

    private final ShowSeal showSeal;
    private final AskToUnseal askToUnseal;
    private final DraftedForms drafts;
    private final Clock clock;

    UnsealController(ShowSeal showSeal, AskToUnseal askToUnseal, DraftedForms drafts, Clock clock) {
        this.showSeal = showSeal;
        this.askToUnseal = askToUnseal;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable(required = false) @Nullable CaseId caseId,
            @PathVariable(required = false) @Nullable PersonId id,
            HttpServletRequest request) {
        var about = Sealed.of(caseId, id);
        return Screens.page(FORM, page(about, drafts.entered("unseal:" + about.value(), request, Entered.blank())));
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable(required = false) @Nullable CaseId caseId,
            @PathVariable(required = false) @Nullable PersonId id,
            HttpServletRequest request) {
        var about = Sealed.of(caseId, id);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var reason = in.required("reason", "封印を解く理由", 2000);
        if (in.refused()) return Screens.refused(FORM, page(about, in.entered()));
        return switch (askToUnseal.ask(about, reason)) {
            case AskToUnseal.Outcome.Asked() ->
                Screens.redirect(SealFormPage.path(about), "申し出ました。ほかの人が認めるまで、封印されたままです。");
            case AskToUnseal.Outcome.NotFound() -> throw new NotThere();
            case AskToUnseal.Outcome.NotToBeAsked() ->
                Screens.refused(FORM, page(about, in.entered().refuse("", "すでに申し出があるか、封印されていません。")));
        };
    }

    private SealFormPage page(Sealed about, Entered entered) {
        return SealFormPage.of(showSeal.show(about).orElseThrow(NotThere::new), entered);
    }
}
