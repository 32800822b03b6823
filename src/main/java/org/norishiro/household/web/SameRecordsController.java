package org.norishiro.household.web;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.household.PersonId;
import org.norishiro.household.usecase.OfferSamePerson;
import org.norishiro.household.usecase.ShowSamePerson;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 同じ人の記録: read side by side, and looked for. */
@Controller
@RequestMapping("/persons/{id}/same")
class SameRecordsController {
    private final ShowSamePerson showSamePerson;
    private final OfferSamePerson offerSamePerson;
    private final Clock clock;

    SameRecordsController(ShowSamePerson showSamePerson, OfferSamePerson offerSamePerson, Clock clock) {
        this.showSamePerson = showSamePerson;
        this.offerSamePerson = offerSamePerson;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable PersonId id) {
        var view = showSamePerson.show(id).orElseThrow(NotThere::new);
        return Screens.page("household/same", new SameRecordsPage(view, LocalDate.now(clock), clock.getZone()));
    }

    @GetMapping("/choose")
    ModelAndView choose(@PathVariable PersonId id, @RequestParam(defaultValue = "") String q) {
        var offer = offerSamePerson.offer(id, q).orElseThrow(NotThere::new);
        var found = new FoundPersonsPage(
                q, offer.found(), "/persons/" + id + "/same/with/", "並べて確かめる", LocalDate.now(clock));
        return Screens.page("household/same-choose", new SameChoosePage(offer, found));
    }
}
