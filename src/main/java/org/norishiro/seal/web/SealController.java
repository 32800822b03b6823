package org.norishiro.seal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.seal.model.Sealed;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.norishiro.seal.usecase.PutUnderSeal.Outcome;
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

/** ケースの封印と、人の封印. */
@Controller
@RequestMapping({"/cases/{caseId}/seal", "/persons/{id}/seal"})
class SealController {
    private static final String FORM = "seal/seal-form";

    private final ShowSeal showSeal;
    private final PutUnderSeal putUnderSeal;
    private final DraftedForms drafts;
    private final Clock clock;

    SealController(ShowSeal showSeal, PutUnderSeal putUnderSeal, DraftedForms drafts, Clock clock) {
        this.showSeal = showSeal;
        this.putUnderSeal = putUnderSeal;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(
            @PathVariable(required = false) @Nullable CaseId caseId,
            @PathVariable(required = false) @Nullable PersonId id,
            HttpServletRequest request) {
        var about = Sealed.of(caseId, id);
        return Screens.page(FORM, page(about, drafts.entered("seal:" + about.value(), request, Entered.blank())));
    }

    @PostMapping
    ModelAndView seal(
            @PathVariable(required = false) @Nullable CaseId caseId,
            @PathVariable(required = false) @Nullable PersonId id,
            HttpServletRequest request) {
        var about = Sealed.of(caseId, id);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var reason = in.required("reason", "封印する理由", 2000);
        List<StaffId> readers =
                in.ids("reader", "閲覧できる職員").stream().map(StaffId::new).toList();
        if (in.refused()) return Screens.refused(FORM, page(about, in.entered()));
        return switch (putUnderSeal.seal(new PutUnderSeal.Command(about, reason, readers))) {
            case Outcome.Sealed(var stillRead) ->
                stillRead
                        ? Screens.redirect(SealFormPage.path(about), "封印しました。閲覧できる職員のほかには、いまから見えません。")
                        : Screens.redirect("/today", "封印しました。あなたには見えなくなりました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NotForThisRole() -> refused(about, in.entered().refuse("", "封印できるのは、査察指導員・管理者か調整担当です。"));
            case Outcome.SealedAlready() -> refused(about, in.entered().refuse("", "すでに封印されています。"));
            case Outcome.NobodyCouldOpenIt() ->
                refused(about, in.entered().refuse("reader", "2人以上を選び、査察指導員・管理者か調整担当を含めてください。あとで封印を解けなくなります。"));
            case Outcome.SettleFirst(var left) -> {
                var shown = showSeal.show(about).orElseThrow(NotThere::new);
                var entered = in.entered().refuse("reader", "封印する前に片づけるものがあります。選んだ職員のほかの人が受け持っているものなどです。");
                yield Screens.refused(FORM, new SealFormPage(shown, left, entered));
            }
        };
    }

    private ModelAndView refused(Sealed about, Entered entered) {
        return Screens.refused(FORM, page(about, entered));
    }

    private SealFormPage page(Sealed about, Entered entered) {
        return SealFormPage.of(showSeal.show(about).orElseThrow(NotThere::new), entered);
    }
}
