package org.norishiro.export.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.export.usecase.DecideExport;
import org.norishiro.export.usecase.DecideExport.Outcome;
import org.norishiro.export.usecase.ShowExports;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
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

    private enum Answer {
        YES,
        NO
    }

    private final ShowExports showExports;
    private final DecideExport decideExport;
    private final Clock clock;

    ExportListController(ShowExports showExports, DecideExport decideExport, Clock clock) {
        this.showExports = showExports;
        this.decideExport = decideExport;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(defaultValue = "0") String polled, Htmx htmx) {
        var asked = polled.matches("\\d{1,3}") ? Integer.parseInt(polled) : 0;
        var page = new ExportsPage(showExports.show(), Entered.blank(), asked);
        return Screens.pageOrFragment(htmx, VIEW, "export/_mine", page);
    }

    @PostMapping(PATH + "/{toRelease}/release")
    ModelAndView release(@PathVariable UUID toRelease, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var releases = in.choice("answer", "承認するか", Answer.class) == Answer.YES;
        var words = releases ? "" : in.required("words", "承認しない理由", 500);
        if (in.refused()) return refused(toRelease, in.entered().with("about", toRelease.toString()));
        return switch (decideExport.decide(toRelease, releases, words)) {
            case Outcome.Released() -> Screens.redirect(PATH, "承認しました。これから作り始めます。");
            case Outcome.NotReleased() -> Screens.redirect(PATH, "承認しないことにしました。理由は、申し込んだ人に伝わります。");
            case Outcome.NotFound() -> throw new NotThere();
        };
    }

    private ModelAndView refused(UUID about, Entered entered) {
        var shown = showExports.show();
        if (shown.waiting().stream().noneMatch(each -> each.id().equals(about))) throw new NotThere();
        return Screens.refused(VIEW, new ExportsPage(shown, entered, 0));
    }
}
