package org.norishiro.seal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.draft.DraftedForms;
import org.norishiro.identity.StaffId;
import org.norishiro.seal.usecase.SealCase;
import org.norishiro.seal.usecase.SealCase.Outcome;
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

/** ケースの封印. */
@Controller
@RequestMapping("/cases/{caseId}/seal")
class SealController {
    private static final String FORM = "seal/seal-form";

    private final ShowSeal showSeal;
    private final SealCase sealCase;
    private final DraftedForms drafts;
    private final Clock clock;

    SealController(ShowSeal showSeal, SealCase sealCase, DraftedForms drafts, Clock clock) {
        this.showSeal = showSeal;
        this.sealCase = sealCase;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable CaseId caseId, HttpServletRequest request) {
        return Screens.page(FORM, page(caseId, drafts.entered("seal:" + caseId, request, Entered.blank())));
    }

    @PostMapping
    ModelAndView seal(@PathVariable CaseId caseId, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var reason = in.required("reason", "封印する理由", 2000);
        List<StaffId> readers =
                in.ids("reader", "閲覧できる職員").stream().map(StaffId::new).toList();
        if (in.refused()) return Screens.refused(FORM, page(caseId, in.entered()));
        return switch (sealCase.seal(new SealCase.Command(caseId, reason, readers))) {
            case Outcome.Sealed(var stillRead) ->
                stillRead
                        ? Screens.redirect("/cases/" + caseId + "/seal", "封印しました。閲覧できる職員のほかには、いまから見えません。")
                        : Screens.redirect("/today", "封印しました。このケースは、あなたには見えなくなりました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NotForThisRole() -> refused(caseId, in.entered().refuse("", "封印できるのは、査察指導員・管理者か調整担当です。"));
            case Outcome.SealedAlready() -> refused(caseId, in.entered().refuse("", "このケースは、すでに封印されています。"));
            case Outcome.NobodyCouldOpenIt() ->
                refused(caseId, in.entered().refuse("reader", "2人以上を選び、査察指導員・管理者か調整担当を含めてください。あとで封印を解けなくなります。"));
            case Outcome.SettleFirst(var left) -> {
                var shown = showSeal.show(caseId).orElseThrow(NotThere::new);
                var entered = in.entered().refuse("reader", "選んだ職員のほかの人が受け持っているものがあります。先に片づけてから封印してください。");
                yield Screens.refused(FORM, new SealFormPage(shown, left, entered));
            }
        };
    }

    private ModelAndView refused(CaseId about, Entered entered) {
        return Screens.refused(FORM, page(about, entered));
    }

    private SealFormPage page(CaseId about, Entered entered) {
        return SealFormPage.of(showSeal.show(about).orElseThrow(NotThere::new), entered);
    }
}
