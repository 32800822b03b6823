package org.norishiro.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.model.Consultation;
import org.norishiro.intake.model.Custody;
import org.norishiro.intake.model.LastChange;
import org.norishiro.intake.usecase.ChangeConsultation;
import org.norishiro.intake.usecase.ChangeConsultation.Outcome;
import org.norishiro.intake.usecase.ShowConsultation;
import org.norishiro.intake.usecase.ShowConsultation.ConsultationView;
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

/** Changing what was taken in. */
@Controller
@RequestMapping("/consultations/{id}")
class EditConsultationController {
    private static final String VIEW = "intake/intake";

    private final ShowConsultation showConsultation;
    private final ChangeConsultation changeConsultation;
    private final IntakeForms forms;

    EditConsultationController(
            ShowConsultation showConsultation, ChangeConsultation changeConsultation, IntakeForms forms) {
        this.showConsultation = showConsultation;
        this.changeConsultation = changeConsultation;
        this.forms = forms;
    }

    @GetMapping("/edit")
    ModelAndView form(@PathVariable ConsultationId id, HttpServletRequest request) {
        var view = showConsultation.show(id).orElseThrow(NotThere::new);
        var entered = forms.drafted("consultation:" + id, request, IntakeForm.of(view.consultation(), view.consent()));
        return Screens.page(VIEW, page(view, entered));
    }

    @PostMapping
    ModelAndView change(@PathVariable ConsultationId id, HttpServletRequest request) {
        var entered = Entered.of(request);
        var view = showConsultation.show(id).orElseThrow(NotThere::new);
        if (new PeopleRows(entered).rearranging()) return Screens.page(VIEW, page(view, entered));
        var in = forms.reading(entered);
        var offer = forms.offer();
        var command = new ChangeConsultation.Command(
                id,
                in.version("version"),
                IntakeForm.told(in, forms.now(), offer.channels(), offer.speakers()),
                PeopleForm.read(in),
                PeopleForm.household(in),
                IntakeForm.consent(in),
                held(view) ? IntakeForm.custody(in, forms.now()) : null);
        if (in.refused()) return refused(view, in.entered());
        var alike = forms.alike(in);
        if (!alike.isEmpty())
            return Screens.refused(VIEW, page(view, in.entered()).asking(alike));
        return switch (changeConsultation.change(command)) {
            case Outcome.Changed() -> Screens.redirect("/consultations/" + id, "登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.PeopleNotThere() ->
                refused(view, in.entered().refuse("", "選んだ人か世帯が見つからないか、いまのままでは世帯に加えられません。もう一度探して選ぶか、世帯を選ばずに登録してください。"));
            case Outcome.HolderNotThere() -> refused(view, in.entered().refuse("holder", Receivers.REFUSAL));
            case Outcome.ChangedMeanwhile(var last, var theirs) ->
                Screens.conflict(VIEW, page(view, between(in.entered(), last, theirs)));
        };
    }

    /** Both texts; and whoever the other one added is added here too, so that sending it again loses nobody. */
    private static Entered between(Entered typed, LastChange last, Consultation theirs) {
        var both = typed;
        var here = new PeopleRows(typed).allChosen();
        for (var concern : theirs.concerned()) {
            if (!here.contains(concern.person())) both = PeopleRows.with(both, concern);
        }
        return both.conflict(last.by(), JapaneseDates.time(last.at().toLocalTime()), IntakeForm.words(theirs))
                .with("version", Long.toString(theirs.version()));
    }

    private ModelAndView refused(ConsultationView view, Entered entered) {
        return Screens.refused(VIEW, page(view, entered));
    }

    private IntakePage page(ConsultationView view, Entered entered) {
        return forms.changing(view.consultation().id().toString(), entered, view.household(), held(view));
    }

    private static boolean held(ConsultationView view) {
        return view.consultation().custody() instanceof Custody.Held;
    }
}
