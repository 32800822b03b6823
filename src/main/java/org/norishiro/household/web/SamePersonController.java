package org.norishiro.household.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.Held;
import org.norishiro.household.PersonId;
import org.norishiro.household.usecase.CompareRecords;
import org.norishiro.household.usecase.SayTheSame;
import org.norishiro.household.usecase.SayTheSame.Outcome;
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

/** 名寄せの登録. */
@Controller
@RequestMapping("/persons/{id}/same/with/{other}")
class SamePersonController {
    private static final String FORM = "household/same-form";

    private final CompareRecords compareRecords;
    private final SayTheSame sayTheSame;
    private final DraftedForms drafts;
    private final Clock clock;

    SamePersonController(CompareRecords compareRecords, SayTheSame sayTheSame, DraftedForms drafts, Clock clock) {
        this.compareRecords = compareRecords;
        this.sayTheSame = sayTheSame;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable PersonId id, @PathVariable PersonId other, HttpServletRequest request) {
        var entered = drafts.entered(SameFormPage.draft(id, other), request, Entered.blank());
        return Screens.page(FORM, page(id, other, entered, List.of()));
    }

    @PostMapping
    ModelAndView say(@PathVariable PersonId id, @PathVariable PersonId other, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var evidence = in.required("evidence", "同じ人だと分かった理由", 2000);
        if (in.refused()) return Screens.refused(FORM, page(id, other, in.entered(), List.of()));
        return switch (sayTheSame.say(new SayTheSame.Command(id, other, evidence))) {
            case Outcome.Said() -> Screens.redirect("/persons/" + id + "/same", "名寄せを登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.SaidAlready() ->
                Screens.conflict(FORM, page(id, other, in.entered().refuse("", "この2つの記録は、もう名寄せされています。"), List.of()));
            case Outcome.UnderTwoSeals() ->
                Screens.refused(
                        FORM,
                        page(id, other, in.entered().refuse("", "この2つの記録は、どちらも封印されています。先に一方の封印を解いてください。"), List.of()));
            case Outcome.HandOverFirst(var held) ->
                Screens.refused(
                        FORM,
                        page(id, other, in.entered().refuse("", "名寄せすると見えなくなる人が受け持っているものがあります。先に引き継いでください。"), held));
        };
    }

    private SameFormPage page(PersonId id, PersonId other, Entered entered, List<Held> held) {
        var pair = compareRecords.compare(id, other).orElseThrow(NotThere::new);
        return new SameFormPage(pair, entered, held, LocalDate.now(clock));
    }
}
