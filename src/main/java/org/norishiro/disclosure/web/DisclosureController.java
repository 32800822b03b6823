package org.norishiro.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.disclosure.usecase.Disclose;
import org.norishiro.disclosure.usecase.Disclose.Outcome;
import org.norishiro.disclosure.usecase.ShowDisclosures;
import org.norishiro.disclosure.usecase.ShowDisclosures.Shown;
import org.norishiro.draft.DraftedForms;
import org.norishiro.protection.Askable;
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

/** 見せている内容, and the decision to show more. */
@Controller
@RequestMapping("/cases/{caseId}/disclosures")
class DisclosureController {
    private static final String FORM = "disclosure/disclosure-form";

    private final ShowDisclosures showDisclosures;
    private final Disclose disclose;
    private final CaseHeading heading;
    private final DraftedForms drafts;

    DisclosureController(ShowDisclosures showDisclosures, Disclose disclose, CaseHeading heading, DraftedForms drafts) {
        this.showDisclosures = showDisclosures;
        this.disclose = disclose;
        this.heading = heading;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView list(@PathVariable CaseId caseId) {
        var shown = shown(caseId);
        return Screens.page("disclosure/disclosures", new DisclosuresPage(heading.of(caseId, tab(caseId)), shown));
    }

    @GetMapping("/new")
    ModelAndView form(
            @PathVariable CaseId caseId, @RequestParam(defaultValue = "") String agency, HttpServletRequest request) {
        var shown = decidable(caseId);
        var blank = Entered.blank().with("agency", agency);
        return Screens.page(FORM, page(caseId, shown, drafts.entered("disclosure:" + caseId, request, blank)));
    }

    @PostMapping
    ModelAndView disclose(@PathVariable CaseId caseId, HttpServletRequest request) {
        var shown = decidable(caseId);
        var in = new Reading(Entered.of(request), shown.today());
        var command = DisclosureForm.read(caseId, in, shown);
        if (command.isEmpty()) return refused(caseId, shown, in.entered());
        return switch (disclose.disclose(command.get())) {
            case Outcome.Disclosed() -> Screens.redirect(tab(caseId), "見せる内容を決めました。相手にはいまから見えます。");
            case Outcome.NotThere(), Outcome.NotYours() -> throw new NotThere();
            case Outcome.NotInTheTeam() ->
                refused(caseId, shown, in.entered().refuse("agency", "この機関は、今日は支援チームにいません。先に支援チームに加えてください。"));
            case Outcome.NotToBeAsked() -> refused(caseId, shown, in.entered().refuse("agency", Askable.REFUSAL));
            case Outcome.NotAboutThem() ->
                refused(caseId, shown, in.entered().refuse("whom", DisclosureForm.NOT_IN_IT));
            case Outcome.SeenInPart() ->
                refused(
                        caseId,
                        shown,
                        in.entered().refuse("classes", "一部だけが見えている人や世帯の、住まい・家族・生活歴は、ほかの機関に見せられません。ほかの種類を選んでください。"));
            case Outcome.NoConsent(var names) ->
                refused(
                        caseId,
                        shown,
                        in.entered()
                                .refuse(
                                        "basis",
                                        "この機関にこの内容を伝えてよいという、いま有効な同意がない人がいます：" + String.join("、", names)
                                                + "。同意を記録するか、ほかの根拠を選んでください。"));
            case Outcome.Lacking(var lacks) -> refused(caseId, shown, DisclosureForm.refuse(in.entered(), lacks));
        };
    }

    private ModelAndView refused(CaseId id, Shown shown, Entered entered) {
        return Screens.refused(FORM, page(id, shown, entered));
    }

    private DisclosureFormPage page(CaseId id, Shown shown, Entered entered) {
        return new DisclosureFormPage(heading.of(id, tab(id)), shown, entered);
    }

    private Shown shown(CaseId id) {
        return showDisclosures.show(id).orElseThrow(NotThere::new);
    }

    /** For whoever sees a part there is no such form. */
    private Shown decidable(CaseId id) {
        var shown = shown(id);
        if (!shown.whole()) throw new NotThere();
        return shown;
    }

    private static String tab(CaseId id) {
        return "/cases/" + id + "/disclosures";
    }
}
