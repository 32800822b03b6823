package org.norishiro.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.CaseId;
import org.norishiro.disclosure.usecase.ComposeNameless;
import org.norishiro.disclosure.usecase.GiveNameless;
import org.norishiro.disclosure.usecase.NamelessWish;
import org.norishiro.disclosure.usecase.PreviewNameless;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 名前を伏せて見せる: choose parts, write, look at what will be seen, give. Works in plain posts. */
@Controller
@RequestMapping("/cases/{caseId}/nameless")
class NamelessController {
    private static final int USUAL_DAYS = 30;

    private final NamelessScreens screens;
    private final ComposeNameless composeNameless;
    private final PreviewNameless previewNameless;
    private final GiveNameless giveNameless;

    NamelessController(
            NamelessScreens screens,
            ComposeNameless composeNameless,
            PreviewNameless previewNameless,
            GiveNameless giveNameless) {
        this.screens = screens;
        this.composeNameless = composeNameless;
        this.previewNameless = previewNameless;
        this.giveNameless = giveNameless;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable CaseId caseId, HttpServletRequest request) {
        return screens.fresh(caseId, request);
    }

    @PostMapping
    ModelAndView write(@PathVariable CaseId caseId, HttpServletRequest request) {
        var in = screens.reading(request);
        var step = in.entered().text("step");
        if (step.equals("compose")) return compose(caseId, in);
        if (step.equals("edit")) return screens.written(caseId, in.entered());
        var wish = NamelessForm.read(in, caseId);
        if (in.refused()) return screens.refused(caseId, in.entered());
        return step.equals("give") ? give(wish, in) : preview(wish, in);
    }

    private ModelAndView compose(CaseId about, Reading in) {
        var parts = in.entered().all("part");
        if (parts.isEmpty()) {
            in.refuse("part", "使う記録", "使う記録を1つ以上選んでください。");
            return screens.partsRefused(about, in.entered());
        }
        var text = composeNameless.compose(about, parts).orElseThrow(NotThere::new);
        var until = JapaneseDates.dense(screens.today().plusDays(USUAL_DAYS));
        return screens.written(
                about,
                in.entered()
                        .with("title", text.title())
                        .with("words", text.words())
                        .with("until", until));
    }

    private ModelAndView preview(NamelessWish wish, Reading in) {
        return switch (previewNameless.preview(wish)) {
            case PreviewNameless.Outcome.Previewed(var view) -> screens.preview(wish.about(), in.entered(), view);
            case PreviewNameless.Outcome.Refused(var why) -> {
                NamelessForm.refuse(in, why);
                yield screens.refused(wish.about(), in.entered());
            }
        };
    }

    private ModelAndView give(NamelessWish wish, Reading in) {
        return switch (giveNameless.give(wish)) {
            case GiveNameless.Outcome.Given(var sheets) ->
                Screens.redirect(
                        "/cases/" + wish.about() + "/disclosures",
                        "名前を伏せて" + sheets.size() + "つの機関に見せました。相手にはいまから見えます。");
            case GiveNameless.Outcome.Refused(var why) -> {
                NamelessForm.refuse(in, why);
                yield screens.refused(wish.about(), in.entered());
            }
        };
    }
}
