package org.norishiro.household.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.Person;
import org.norishiro.household.usecase.ChangePerson;
import org.norishiro.household.usecase.ChangePerson.Outcome;
import org.norishiro.household.usecase.ShowPerson;
import org.norishiro.household.usecase.ShowPerson.PersonView;
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

@Controller
@RequestMapping("/persons/{id}")
class EditPersonController {
    private static final String VIEW = "household/person-form";

    private final ShowPerson showPerson;
    private final ChangePerson changePerson;
    private final DraftedForms drafts;
    private final Clock clock;

    EditPersonController(ShowPerson showPerson, ChangePerson changePerson, DraftedForms drafts, Clock clock) {
        this.showPerson = showPerson;
        this.changePerson = changePerson;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/edit")
    ModelAndView form(@PathVariable PersonId id, HttpServletRequest request) {
        var person = shown(id);
        var entered = drafts.entered("person:" + id, request, PersonForm.of(person.facts(), person.version()));
        return Screens.page(
                VIEW,
                PersonFormPage.changing(id.toString(), entered, person.facts().withheld()));
    }

    @PostMapping
    ModelAndView change(@PathVariable PersonId id, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var facts = PersonForm.read(in);
        if (in.refused()) {
            var person = shown(id);
            return Screens.refused(
                    VIEW,
                    PersonFormPage.changing(
                            id.toString(), in.entered(), person.facts().withheld()));
        }
        return switch (changePerson.change(new ChangePerson.Command(id, in.version("version"), facts))) {
            case Outcome.Changed() -> Screens.redirect("/persons/" + id, "登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.ChangedMeanwhile(var last, var theirs, var version) ->
                Screens.conflict(
                        VIEW,
                        PersonFormPage.changing(
                                id.toString(),
                                Conflicts.between(in.entered(), last, PersonForm.words(theirs), version),
                                theirs.withheld()));
        };
    }

    /** For whoever may write over it. */
    private Person shown(PersonId id) {
        return showPerson
                .show(id)
                .filter(PersonView::mayChange)
                .map(PersonView::person)
                .orElseThrow(NotThere::new);
    }
}
