package org.norishiro.household.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.usecase.FindNamesakes;
import org.norishiro.household.usecase.RegisterPerson;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/persons")
class NewPersonController {
    private static final String VIEW = "household/person-form";

    private final RegisterPerson registerPerson;
    private final FindNamesakes findNamesakes;
    private final DraftedForms drafts;
    private final Clock clock;

    NewPersonController(RegisterPerson registerPerson, FindNamesakes findNamesakes, DraftedForms drafts, Clock clock) {
        this.registerPerson = registerPerson;
        this.findNamesakes = findNamesakes;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(HttpServletRequest request) {
        var entered = drafts.entered(PersonFormPage.NEW_DRAFT, request, PersonForm.blank());
        return Screens.page(VIEW, PersonFormPage.adding(entered));
    }

    @PostMapping
    ModelAndView register(HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var facts = PersonForm.read(in);
        if (in.refused()) return Screens.refused(VIEW, PersonFormPage.adding(in.entered()));
        var alike = in.ticked(Alike.ANOTHER) ? List.<FoundPerson>of() : findNamesakes.like(facts);
        if (!alike.isEmpty()) {
            var page = PersonFormPage.adding(Alike.ask(in.entered())).with(Alike.to(alike, LocalDate.now(clock)));
            return Screens.refused(VIEW, page);
        }
        return Screens.redirect("/persons/" + registerPerson.register(facts), "登録しました。");
    }
}
