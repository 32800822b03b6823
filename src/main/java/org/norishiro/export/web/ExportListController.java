package org.norishiro.export.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.norishiro.export.model.Releases.Settled;
import org.norishiro.export.usecase.DecideExport;
import org.norishiro.export.usecase.DecideExport.Outcome;
import org.norishiro.export.usecase.ShowExports;
import org.norishiro.export.usecase.ShowExports.Shown;
import org.norishiro.export.usecase.ShowMyExports;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Refusal;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 書き出したもの, with those that wait for one's word above it. */
@Controller
class ExportListController {
    private static final String VIEW = "export/exports";
    private static final String PATH = "/exports";
    private static final String WHY_NOT = "承認しない理由";

    private enum Answer {
        YES,
        NO
    }

    private final ShowExports showExports;
    private final ShowMyExports showMyExports;
    private final DecideExport decideExport;
    private final Clock clock;

    ExportListController(ShowExports showExports, ShowMyExports showMyExports, DecideExport decideExport, Clock clock) {
        this.showExports = showExports;
        this.showMyExports = showMyExports;
        this.decideExport = decideExport;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(defaultValue = "0") String polled, Htmx htmx) {
        var asked = polled.matches("\\d{1,3}") ? Integer.parseInt(polled) : 0;
        if (htmx.fragment()) {
            var mine = new Shown(showMyExports.show(), List.of());
            return Screens.page("export/_mine", new ExportsPage(mine, Entered.blank(), asked));
        }
        return Screens.page(VIEW, new ExportsPage(showExports.show(), Entered.blank(), asked));
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
            case Outcome.Settled(var how) -> Screens.redirect(PATH, said(how) + kept(words));
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

    /** What they took the trouble to write is theirs to take along. */
    private static String kept(String words) {
        return words.isEmpty() ? "" : "書いた理由：「" + words + "」";
    }

    private ModelAndView refused(UUID about, Entered entered) {
        var shown = showExports.show();
        if (shown.waiting().stream().noneMatch(each -> each.id().equals(about))) throw new NotThere();
        return Screens.refused(VIEW, new ExportsPage(shown, entered.with("about", about.toString()), 0));
    }
}
