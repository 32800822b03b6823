package org.norishiro.household.web;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.household.PersonId;
import org.norishiro.household.usecase.FindPersons;
import org.norishiro.household.usecase.ShowPerson;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/persons")
class PersonController {
    private final ShowPerson showPerson;
    private final FindPersons findPersons;
    private final Clock clock;

    PersonController(ShowPerson showPerson, FindPersons findPersons, Clock clock) {
        this.showPerson = showPerson;
        this.findPersons = findPersons;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable PersonId id) {
        return showPerson
                .show(id)
                .map(view -> Screens.page("household/person", new PersonPage(view, LocalDate.now(clock))))
                .orElseThrow(NotThere::new);
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q, Htmx htmx) {
        var page = new FoundPersonsPage(q, findPersons.find(q), "", "", LocalDate.now(clock));
        return Screens.pageOrFragment(htmx, "household/search", "household/_found", page);
    }
}
