package org.norishiro.seal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.seal.model.Sealed;
import org.norishiro.seal.usecase.NameReader;
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

/** 封印されたものを閲覧できる職員の追加の申し出. */
@Controller
@RequestMapping({"/cases/{caseId}/seal/readers", "/persons/{id}/seal/readers"})
class ReaderController {
    private static final String FORM = "seal/reader";

    private final ShowSeal showSeal;
    private final NameReader nameReader;
    private final DraftedForms drafts;
    private final Clock clock;

    ReaderController(ShowSeal showSeal, NameReader nameReader, DraftedForms drafts, Clock clock) {
        this.showSeal = showSeal;
        this.nameReader = nameReader;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(
            @PathVariable(required = false) @Nullable CaseId caseId,
            @PathVariable(required = false) @Nullable PersonId id,
            HttpServletRequest request) {
        var about = Sealed.of(caseId, id);
        return Screens.page(FORM, page(about, drafts.entered("reader:" + about.value(), request, Entered.blank())));
    }

    @PostMapping
    ModelAndView name(
            @PathVariable(required = false) @Nullable CaseId caseId,
            @PathVariable(required = false) @Nullable PersonId id,
            HttpServletRequest request) {
        var about = Sealed.of(caseId, id);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var staff = in.requiredId("staff", "職員");
        var reason = in.required("reason", "見る必要", 500);
        if (in.refused()) return Screens.refused(FORM, page(about, in.entered()));
        return switch (nameReader.name(new NameReader.Command(about, new StaffId(staff), reason))) {
            case NameReader.Outcome.Named() ->
                Screens.redirect(SealFormPage.path(about), "申し出ました。ほかの人が認めるまで、この職員には見えません。");
            case NameReader.Outcome.NotFound() -> throw new NotThere();
            case NameReader.Outcome.NotToBeNamed() ->
                Screens.refused(FORM, page(about, in.entered().refuse("staff", "この職員は、すでに申し出があるか、ここにかかわっていません。")));
        };
    }

    private SealFormPage page(Sealed about, Entered entered) {
        return showSeal.show(about)
                .filter(shown -> shown.seal() != null)
                .map(shown -> SealFormPage.of(shown, entered))
                .orElseThrow(NotThere::new);
    }
}
