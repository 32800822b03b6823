package org.norishiro.household.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.norishiro.household.PersonId;
import org.norishiro.household.usecase.FoundHousehold;
import org.norishiro.household.usecase.FoundHousehold.FirstMember;
import org.norishiro.household.usecase.FoundHousehold.Outcome;
import org.norishiro.household.usecase.ShowPerson;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/households")
class NewHouseholdController {
    private static final String VIEW = "household/household-form";

    private final FoundHousehold foundHousehold;
    private final ShowPerson showPerson;
    private final HouseholdForms forms;

    NewHouseholdController(FoundHousehold foundHousehold, ShowPerson showPerson, HouseholdForms forms) {
        this.foundHousehold = foundHousehold;
        this.showPerson = showPerson;
        this.forms = forms;
    }

    /** @param person the first member, when the household is registered from a person's page */
    @GetMapping("/new")
    ModelAndView form(@RequestParam(required = false) PersonId person, HttpServletRequest request) {
        var entered = person == null ? Entered.blank() : around(person);
        return Screens.page(VIEW, forms.adding(forms.drafted("household:new", request, entered)));
    }

    @PostMapping
    ModelAndView found(HttpServletRequest request) {
        var in = forms.reading(request);
        var facts = HouseholdForm.read(in);
        var members = in.ids("person", "世帯員").stream()
                .map(id -> new FirstMember(new PersonId(id), "", true, null))
                .toList();
        if (in.refused()) return Screens.refused(VIEW, forms.adding(in.entered()));
        return switch (foundHousehold.found(new FoundHousehold.Command(facts, List.copyOf(members)))) {
            case Outcome.Founded(var id) -> Screens.redirect("/households/" + id, "登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
        };
    }

    private Entered around(PersonId id) {
        var facts = showPerson.show(id).orElseThrow(NotThere::new).person().facts();
        return Entered.blank()
                .with("person", id.toString())
                .with("name", facts.name().ofHousehold())
                .with("address", facts.address().text());
    }
}
