package org.norishiro.export.web;

import static org.norishiro.export.web.ExportListController.PATH;
import static org.norishiro.export.web.ExportListController.VIEW;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.norishiro.export.model.Releases.Settled;
import org.norishiro.export.usecase.DecideExport;
import org.norishiro.export.usecase.DecideExport.Outcome;
import org.norishiro.export.usecase.ShowExports;
import org.norishiro.export.usecase.TellSettled;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Refusal;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 書き出しの承認: the word of the second person. */
@Controller
class ReleaseController {
    private static final String WHY_NOT = "承認しない理由";

    private enum Answer {
        YES,
        NO
    }

    private final ShowExports showExports;
    private final DecideExport decideExport;
    private final TellSettled tellSettled;
    private final Clock clock;

    ReleaseController(ShowExports showExports, DecideExport decideExport, TellSettled tellSettled, Clock clock) {
        this.showExports = showExports;
        this.decideExport = decideExport;
        this.tellSettled = tellSettled;
        this.clock = clock;
    }

    @PostMapping(PATH + "/{toRelease}/release")
    ModelAndView release(@PathVariable UUID toRelease, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var releases = in.choice("answer", "承認するか", Answer.class) == Answer.YES;
        var words = releases ? "" : Objects.requireNonNullElse(in.optional("words", WHY_NOT, 500), "");
        if (in.refused()) return refused(toRelease, in.entered());
        return switch (decideExport.decide(toRelease, releases, words)) {
            case Outcome.Released() -> Screens.redirect(PATH, "承認しました。これから作り始めます。");
            case Outcome.NotReleased() -> Screens.redirect(PATH, "承認しないことにしました。理由は、申し込んだ人に伝わります。");
            case Outcome.SaysNotWhy() ->
                refused(toRelease, in.entered().refuse(new Refusal("words", WHY_NOT, WHY_NOT + "を入力してください。")));
            case Outcome.Settled(var how) -> tooLate(how, words);
            case Outcome.NotFound() -> throw new NotThere();
        };
    }

    private static String said(Settled how) {
        return switch (how) {
            case BY_A_COLLEAGUE -> "ほかの人が先に答えました。あなたの答えは登録していません。";
            case BY_ME -> "この書き出しには、もう答えています。";
            case WITHDRAWN -> "申し込んだ人が取り消しました。答えは要りません。";
        };
    }

    /** Back to the list; what they took the trouble to write is shown once more. */
    private static ModelAndView tooLate(Settled how, String words) {
        return words.isBlank()
                ? Screens.redirect(PATH, said(how))
                : Screens.conflict("export/too-late", new TooLatePage(said(how), words));
    }

    private ModelAndView refused(UUID about, Entered entered) {
        var shown = showExports.show();
        if (shown.waiting().stream().noneMatch(each -> each.id().equals(about)))
            return tooLate(tellSettled.tell(about).orElseThrow(NotThere::new), entered.text("words"));
        return Screens.refused(VIEW, new ExportsPage(shown, entered.with("about", about.toString()), 0));
    }
}
