package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.RecordConsent;
import org.norishiro.casework.usecase.RecordConsent.Outcome;
import org.norishiro.casework.usecase.ShowConsents;
import org.norishiro.casework.usecase.ShowConsents.ConsentsOfCase;
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

/** 同意と提供. */
@Controller
@RequestMapping("/cases/{caseId}/consents")
class ConsentController {
    private final ShowConsents showConsents;
    private final RecordConsent recordConsent;
    private final CaseHeading heading;

    ConsentController(ShowConsents showConsents, RecordConsent recordConsent, CaseHeading heading) {
        this.showConsents = showConsents;
        this.recordConsent = recordConsent;
        this.heading = heading;
    }

    @GetMapping
    ModelAndView show(@PathVariable String caseId) {
        return Screens.page("casework/consents", page(consents(Ids.caseId(caseId)), Entered.blank()));
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String caseId, @RequestParam(defaultValue = "") String person) {
        var consents = consents(Ids.caseId(caseId));
        return Screens.page("casework/consent-form", page(consents, ConsentForm.blank(consents, person)));
    }

    @PostMapping
    ModelAndView record(@PathVariable String caseId, HttpServletRequest request) {
        var id = Ids.caseId(caseId);
        var consents = consents(id);
        var in = new Reading(Entered.of(request), consents.today());
        var command = ConsentForm.read(in, id);
        if (in.refused()) return Screens.refused("casework/consent-form", page(consents, in.entered()));
        return switch (recordConsent.record(command)) {
            case Outcome.Recorded() -> Screens.redirect("/cases/" + id + "/consents", "同意の記録を登録しました。");
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.NotOfThisCase() ->
                Screens.refused(
                        "casework/consent-form", page(consents, in.entered().refuse("person", "だれの同意かを選び直してください。")));
        };
    }

    private ConsentsOfCase consents(CaseId id) {
        return showConsents.show(id).orElseThrow(NotThere::new);
    }

    private ConsentsPage page(ConsentsOfCase consents, Entered entered) {
        var id = consents.head().id();
        return new ConsentsPage(heading.of(id, "/cases/" + id + "/consents"), consents, entered);
    }
}
