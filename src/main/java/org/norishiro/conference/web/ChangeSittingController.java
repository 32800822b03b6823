package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.usecase.CallOffSitting;
import org.norishiro.conference.usecase.ChangeSitting;
import org.norishiro.conference.usecase.PrepareSitting;
import org.norishiro.conference.usecase.SittingCard;
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

/** Changing a sitting, or calling it off. */
@Controller
@RequestMapping("/sittings/{sittingId}")
class ChangeSittingController {
    private static final String VIEW = "conference/sitting-form";

    private final PrepareSitting prepareSitting;
    private final ChangeSitting changeSitting;
    private final CallOffSitting callOffSitting;
    private final Clock clock;

    ChangeSittingController(
            PrepareSitting prepareSitting, ChangeSitting changeSitting, CallOffSitting callOffSitting, Clock clock) {
        this.prepareSitting = prepareSitting;
        this.changeSitting = changeSitting;
        this.callOffSitting = callOffSitting;
        this.clock = clock;
    }

    @GetMapping("/edit")
    ModelAndView form(@PathVariable String sittingId) {
        var seen = seen(Ids.of(SittingId::of, sittingId));
        var card = seen.card();
        if (card == null) throw new NotThere();
        var filled = DayFields.filled(SittingForm.now(card.sitting().plan()))
                .with("version", String.valueOf(card.sitting().version()));
        return Screens.page(VIEW, new SittingFormPage(seen, filled));
    }

    @PostMapping
    ModelAndView change(@PathVariable String sittingId, HttpServletRequest request) {
        var id = Ids.of(SittingId::of, sittingId);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var plan = SittingForm.read(in);
        if (plan == null) return Screens.refused(VIEW, new SittingFormPage(seen(id), in.entered()));
        return switch (changeSitting.change(new ChangeSitting.Command(id, in.version("version"), plan))) {
            case ChangeSitting.Outcome.Changed() -> Screens.redirect("/sittings/" + id, "会議を変えました。");
            case ChangeSitting.Outcome.NotFound() -> throw new NotThere();
            case ChangeSitting.Outcome.NotPlanned(var state) ->
                Screens.refused(
                        VIEW,
                        new SittingFormPage(
                                seen(id), in.entered().refuse("", "この会議は" + state.label() + "です。変えられるのは開催前の会議だけです。")));
            case ChangeSitting.Outcome.ChangedMeanwhile(var theirs) ->
                Screens.conflict(VIEW, new SittingFormPage(seen(id), both(in.entered(), theirs)));
        };
    }

    private static Entered both(Entered entered, SittingCard theirs) {
        var changed = theirs.changed();
        return entered.conflict(
                        changed.by(),
                        JapaneseDates.time(changed.at().toLocalTime()),
                        SittingForm.now(theirs.sitting().plan()))
                .with("version", String.valueOf(theirs.sitting().version()));
    }

    @PostMapping("/call-off")
    ModelAndView callOff(@PathVariable String sittingId) {
        var id = Ids.of(SittingId::of, sittingId);
        return switch (callOffSitting.callOff(id)) {
            case CallOffSitting.Outcome.CalledOff() -> Screens.redirect("/sittings/" + id, "会議を中止しました。");
            case CallOffSitting.Outcome.NotFound() -> throw new NotThere();
            case CallOffSitting.Outcome.NotPlanned(var state) ->
                Screens.redirect("/sittings/" + id, "この会議は" + state.label() + "です。中止できませんでした。");
        };
    }

    private PrepareSitting.Seen seen(SittingId id) {
        return prepareSitting.choices(null, id).orElseThrow(NotThere::new);
    }
}
