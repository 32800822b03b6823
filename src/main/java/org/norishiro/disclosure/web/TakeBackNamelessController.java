package org.norishiro.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.disclosure.usecase.ShowDisclosures;
import org.norishiro.disclosure.usecase.TakeBackNameless;
import org.norishiro.disclosure.usecase.TakeBackNameless.Outcome;
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

/** 名前を伏せて見せた事例を取り下げる. */
@Controller
@RequestMapping("/cases/{caseId}/nameless/{sheet}/end")
class TakeBackNamelessController {
    private static final String FORM = "disclosure/nameless-end";

    private final ShowDisclosures showDisclosures;
    private final TakeBackNameless takeBackNameless;
    private final CaseHeading heading;
    private final DraftedForms drafts;

    TakeBackNamelessController(
            ShowDisclosures showDisclosures,
            TakeBackNameless takeBackNameless,
            CaseHeading heading,
            DraftedForms drafts) {
        this.showDisclosures = showDisclosures;
        this.takeBackNameless = takeBackNameless;
        this.heading = heading;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView form(@PathVariable CaseId caseId, @PathVariable UUID sheet, HttpServletRequest request) {
        return Screens.page(
                FORM, page(caseId, sheet, drafts.entered("nameless-end:" + sheet, request, Entered.blank())));
    }

    @PostMapping
    ModelAndView takeBack(@PathVariable CaseId caseId, @PathVariable UUID sheet, HttpServletRequest request) {
        var page = page(caseId, sheet, Entered.of(request));
        var in = new Reading(page.entered(), page.shown().today());
        var reason = in.required("reason", "取り下げる理由", 2000);
        if (in.refused()) return Screens.refused(FORM, page.with(in.entered()));
        return switch (takeBackNameless.takeBack(caseId, sheet, reason)) {
            case Outcome.TakenBack() -> Screens.redirect(page.back(), "取り下げました。相手にはもう見えません。");
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.OverAlready() ->
                Screens.refused(FORM, page.with(in.entered().refuse("", "この事例を見せる期間は、もう終わっています。")));
        };
    }

    private NamelessEndPage page(CaseId id, UUID sheet, Entered entered) {
        var shown = showDisclosures.show(id).orElseThrow(NotThere::new);
        if (!shown.whole()) throw new NotThere();
        return shown.nameless().stream()
                .filter(given -> given.id().equals(sheet))
                .findFirst()
                .map(given ->
                        new NamelessEndPage(heading.of(id, "/cases/" + id + "/disclosures"), shown, given, entered))
                .orElseThrow(NotThere::new);
    }
}
