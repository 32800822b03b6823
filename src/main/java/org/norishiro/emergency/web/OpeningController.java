package org.norishiro.emergency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.norishiro.draft.DraftedForms;
import org.norishiro.emergency.model.Opening;
import org.norishiro.emergency.model.Verdict;
import org.norishiro.emergency.usecase.ReviewOpening;
import org.norishiro.emergency.usecase.ReviewOpening.Outcome;
import org.norishiro.emergency.usecase.ShowOpening;
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

/** 緊急閲覧の確認. */
@Controller
@RequestMapping("/emergency/openings/{opening}")
class OpeningController {
    private static final String VIEW = "emergency/opening";

    private final ShowOpening showOpening;
    private final ReviewOpening reviewOpening;
    private final DraftedForms drafts;
    private final Clock clock;

    OpeningController(ShowOpening showOpening, ReviewOpening reviewOpening, DraftedForms drafts, Clock clock) {
        this.showOpening = showOpening;
        this.reviewOpening = reviewOpening;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID opening, HttpServletRequest request) {
        var page = page(opening, Entered.blank());
        return Screens.page(VIEW, page(page.opening(), drafts.entered(page.draft(), request, page.entered())));
    }

    @PostMapping("/review")
    ModelAndView review(@PathVariable UUID opening, HttpServletRequest request) {
        var before = page(opening, Entered.blank()).opening();
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var verdict = in.choice("verdict", "判断", Verdict.class);
        var words = in.required("words", "確かめたこと", 2000);
        if (in.refused()) return Screens.refused(VIEW, page(before, in.entered()));
        return switch (reviewOpening.review(new ReviewOpening.Command(opening, verdict, words))) {
            case Outcome.Reviewed() -> Screens.redirect("/emergency/openings?show=waiting", "確認を登録しました。");
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.Own() ->
                Screens.refused(VIEW, page(opening, in.entered().refuse("", "自分の緊急閲覧は、自分では確認できません。")));
            case Outcome.ReviewedAlready() ->
                Screens.conflict(VIEW, page(opening, in.entered().refuse("", "ほかの人が先に確認しました。")));
        };
    }

    private OpeningPage page(UUID id, Entered entered) {
        return page(showOpening.show(id).orElseThrow(NotThere::new), entered);
    }

    private OpeningPage page(Opening opening, Entered entered) {
        return new OpeningPage(opening, entered, LocalDateTime.now(clock));
    }
}
