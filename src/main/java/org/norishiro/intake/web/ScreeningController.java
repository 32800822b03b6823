package org.norishiro.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.Screened;
import org.norishiro.intake.usecase.ScreenConsultation;
import org.norishiro.intake.usecase.ScreenConsultation.Outcome;
import org.norishiro.intake.usecase.ShowConsultation;
import org.norishiro.protection.Receivers;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Deciding what becomes of a consultation. */
@Controller
@RequestMapping("/consultations/{id}/screening")
class ScreeningController {
    private static final String VIEW = "intake/screening";

    private final ShowConsultation showConsultation;
    private final ScreenConsultation screenConsultation;
    private final IntakeForms forms;

    ScreeningController(ShowConsultation showConsultation, ScreenConsultation screenConsultation, IntakeForms forms) {
        this.showConsultation = showConsultation;
        this.screenConsultation = screenConsultation;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView form(@PathVariable ConsultationId id, HttpServletRequest request) {
        var consultation = showConsultation.show(id).orElseThrow(NotThere::new).consultation();
        var entered = forms.drafted("screening:" + id, request, ScreeningForm.of(consultation, forms.today()));
        return Screens.page(VIEW, page(id, entered));
    }

    @PostMapping
    ModelAndView screen(@PathVariable ConsultationId id, HttpServletRequest request) {
        var in = forms.reading(Entered.of(request));
        var command = ScreeningForm.read(in, id);
        if (in.refused()) return refused(id, in.entered());
        return switch (screenConsultation.screen(command)) {
            case Outcome.Decided(var outcome) -> onward(id, outcome);
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.AboutNobody() ->
                refused(
                        id,
                        in.entered()
                                .refuse(
                                        "outcome",
                                        "だれについての相談かが、まだ登録されていません。［相談の修正］で加えてください。名前が分からないときは、呼び方だけで登録できます。"));
            case Outcome.HasACase() ->
                refused(id, in.entered().refuse("outcome", "この相談からは、すでにケースが開かれています。続きはケースの画面で決めてください。"));
            case Outcome.HolderNotThere() ->
                refused(id, in.entered().refuse(ScreeningForm.holderField(command.outcome()), Receivers.REFUSAL));
            case Outcome.ChangedMeanwhile(var last, var theirs) ->
                Screens.conflict(
                        VIEW,
                        page(
                                id,
                                in.entered()
                                        .conflict(
                                                last.by(),
                                                JapaneseDates.time(last.at().toLocalTime()),
                                                ScreeningForm.words(theirs, forms.today()))
                                        .with("version", Long.toString(theirs.version()))));
        };
    }

    private static ModelAndView onward(ConsultationId id, Screened outcome) {
        return Onward.toCase(outcome)
                ? Screens.redirect(Onward.newCase(id), "スクリーニングの結果を登録しました。続けてケースを開きます。")
                : Screens.redirect("/consultations/" + id, "スクリーニングの結果を登録しました。");
    }

    private ModelAndView refused(ConsultationId id, Entered entered) {
        return Screens.refused(VIEW, page(id, entered));
    }

    private ScreeningPage page(ConsultationId id, Entered entered) {
        var view = showConsultation.show(id).orElseThrow(NotThere::new);
        var offer = forms.offer();
        var filled = entered.has("holder") ? entered : entered.with("holder", offer.me());
        if (!filled.has("coordinator") && !offer.coordinators().isEmpty()) {
            filled = filled.with("coordinator", offer.coordinators().getFirst().value());
        }
        return new ScreeningPage(view, filled, offer);
    }
}
