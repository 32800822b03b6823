package org.norishiro.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.household.PersonId;
import org.norishiro.intake.model.Concern;
import org.norishiro.intake.usecase.TakeConsultation;
import org.norishiro.intake.usecase.TakeConsultation.Outcome;
import org.norishiro.protection.Receivers;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One screen to take in a consultation. */
@Controller
@RequestMapping("/consultations")
class IntakeController {
    private static final String VIEW = "intake/intake";

    private final TakeConsultation takeConsultation;
    private final IntakeForms forms;

    IntakeController(TakeConsultation takeConsultation, IntakeForms forms) {
        this.takeConsultation = takeConsultation;
        this.forms = forms;
    }

    /** @param person who it is about, when it is taken in from a person's page */
    @GetMapping("/new")
    ModelAndView form(@RequestParam(required = false) PersonId person, HttpServletRequest request) {
        var blank = IntakeForm.blank(forms.now());
        var prefilled = person == null
                ? PeopleRows.added(blank, Concern.CENTRE)
                : PeopleRows.with(blank, new Concern(person, Concern.CENTRE));
        return Screens.page(VIEW, forms.adding(forms.drafted("consultation:new", request, prefilled)));
    }

    @PostMapping
    ModelAndView take(HttpServletRequest request) {
        var entered = Entered.of(request);
        if (new PeopleRows(entered).rearranging()) return Screens.page(VIEW, forms.adding(entered));
        var in = forms.reading(entered);
        var offer = forms.offer();
        var told = IntakeForm.told(in, forms.now(), offer.channels(), offer.speakers());
        var people = PeopleForm.read(in);
        var command = new TakeConsultation.Command(
                told, people, PeopleForm.household(in), IntakeForm.consent(in), IntakeForm.custody(in, forms.now()));
        if (in.refused()) return refused(in.entered());
        var alike = forms.alike(in);
        if (!alike.isEmpty())
            return Screens.refused(VIEW, forms.adding(in.entered()).asking(alike));
        return switch (takeConsultation.take(command)) {
            case Outcome.Taken(var id, var number) ->
                Screens.redirect("/consultations/" + id, number + "として登録しました。続けてスクリーニングができます。");
            case Outcome.PeopleNotThere() ->
                refused(in.entered().refuse("", "選んだ人か世帯が見つからないか、いまのままでは世帯に加えられません。もう一度探して選ぶか、世帯を選ばずに登録してください。"));
            case Outcome.HolderNotThere() -> refused(in.entered().refuse("holder", Receivers.REFUSAL));
        };
    }

    private ModelAndView refused(Entered entered) {
        return Screens.refused(VIEW, forms.adding(entered));
    }
}
