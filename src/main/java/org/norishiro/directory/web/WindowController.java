package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.directory.usecase.ChangeWindow;
import org.norishiro.directory.usecase.ChangeWindow.Outcome;
import org.norishiro.directory.usecase.EndWindow;
import org.norishiro.directory.usecase.ShowWindow;
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

/** 用件ごとの窓口: one of them, changed or ended. */
@Controller
@RequestMapping("/agency-windows/{window}")
class WindowController {
    private static final String VIEW = "directory/window";

    private final ShowWindow showWindow;
    private final ChangeWindow changeWindow;
    private final EndWindow endWindow;
    private final Clock clock;

    WindowController(ShowWindow showWindow, ChangeWindow changeWindow, EndWindow endWindow, Clock clock) {
        this.showWindow = showWindow;
        this.changeWindow = changeWindow;
        this.endWindow = endWindow;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable String window) {
        var shown = mine(window);
        if (!shown.inUse()) throw new NotThere();
        return Screens.page(VIEW, new WindowPage(shown.agency(), shown.id(), WindowForm.of(shown)));
    }

    @PostMapping
    ModelAndView change(@PathVariable String window, HttpServletRequest request) {
        var before = mine(window);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var words = WindowForm.read(in);
        if (in.refused()) return Screens.refused(VIEW, new WindowPage(before.agency(), before.id(), in.entered()));
        return switch (changeWindow.change(before.id(), words, in.version("version"))) {
            case Outcome.Changed changed -> Screens.redirect("/agencies/" + before.agency(), "窓口を直しました。");
            case Outcome.NotFound(), Outcome.NotYours() -> throw new NotThere();
            case Outcome.ChangedMeanwhile(var theirs, var change) ->
                Screens.conflict(VIEW, WindowPage.conflict(in.entered(), theirs, change));
            case Outcome.EndedMeanwhile(var theirs, var change) ->
                Screens.refused(VIEW, WindowPage.ended(in.entered(), theirs, change));
        };
    }

    @PostMapping("/end")
    ModelAndView end(@PathVariable String window) {
        return switch (endWindow.end(id(window))) {
            case EndWindow.Outcome.Ended(var ended) ->
                Screens.redirect("/agencies/" + ended.agency(), "「" + ended.name() + "」をなくしました。");
            case EndWindow.Outcome.EndedBefore(var ended) ->
                Screens.redirect("/agencies/" + ended.agency(), "「" + ended.name() + "」は、もうなくなっています。");
            case EndWindow.Outcome.NotFound(), EndWindow.Outcome.NotYours() -> throw new NotThere();
        };
    }

    private AgencyWindow mine(String window) {
        return showWindow.show(id(window)).orElseThrow(NotThere::new);
    }

    private static AgencyWindow.Id id(String text) {
        try {
            return new AgencyWindow.Id(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }
}
