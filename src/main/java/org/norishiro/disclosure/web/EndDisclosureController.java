package org.norishiro.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.disclosure.usecase.EndDisclosure;
import org.norishiro.disclosure.usecase.EndDisclosure.Outcome;
import org.norishiro.disclosure.usecase.ShowDisclosures;
import org.norishiro.draft.DraftedForms;
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

/** 提供をやめる. */
@Controller
@RequestMapping("/cases/{caseId}/disclosures/{disclosure}/end")
class EndDisclosureController {
    private static final String FORM = "disclosure/end-disclosure";

    private final ShowDisclosures showDisclosures;
    private final EndDisclosure endDisclosure;
    private final CaseHeading heading;
    private final DraftedForms drafts;

    EndDisclosureController(
            ShowDisclosures showDisclosures, EndDisclosure endDisclosure, CaseHeading heading, DraftedForms drafts) {
        this.showDisclosures = showDisclosures;
        this.endDisclosure = endDisclosure;
        this.heading = heading;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView form(@PathVariable CaseId caseId, @PathVariable UUID disclosure, HttpServletRequest request) {
        return Screens.page(
                FORM,
                page(caseId, disclosure, drafts.entered("end-disclosure:" + disclosure, request, Entered.blank())));
    }

    @PostMapping
    ModelAndView end(@PathVariable CaseId caseId, @PathVariable UUID disclosure, HttpServletRequest request) {
        var page = page(caseId, disclosure, Entered.of(request));
        var in = new Reading(page.entered(), page.shown().today());
        var reason = in.required("reason", "やめる理由", 2000);
        if (in.refused()) return Screens.refused(FORM, page.with(in.entered()));
        return switch (endDisclosure.end(new EndDisclosure.Command(caseId, disclosure, reason))) {
            case Outcome.Ended() -> Screens.redirect(page.back(), "見せるのをやめました。相手にはもう見えません。");
            case Outcome.NotThere(), Outcome.NotYours() -> throw new NotThere();
            case Outcome.EndedAlready() ->
                Screens.refused(FORM, page.with(in.entered().refuse("", "この提供は、もう終わっています。")));
        };
    }

    private EndDisclosurePage page(CaseId id, UUID disclosure, Entered entered) {
        var shown = showDisclosures.show(id).orElseThrow(NotThere::new);
        if (!shown.whole()) throw new NotThere();
        return shown.lines().stream()
                .filter(line -> line.id().equals(disclosure))
                .findFirst()
                .map(line ->
                        new EndDisclosurePage(heading.of(id, "/cases/" + id + "/disclosures"), shown, line, entered))
                .orElseThrow(NotThere::new);
    }
}
