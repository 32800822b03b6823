package org.norishiro.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.usecase.ListConsultations;
import org.norishiro.intake.usecase.ShowConsultation;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.Listing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/consultations")
class ConsultationController {
    private static final Set<String> SORTABLE = Set.of("number", "received", "urgency", "next");

    private final ListConsultations listConsultations;
    private final ShowConsultation showConsultation;
    private final Clock clock;

    ConsultationController(ListConsultations listConsultations, ShowConsultation showConsultation, Clock clock) {
        this.listConsultations = listConsultations;
        this.showConsultation = showConsultation;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request, Htmx htmx) {
        var listing = Listing.of(request, SORTABLE, "-received");
        var page = new ConsultationsPage(listing, listConsultations.list(listing), LocalDate.now(clock));
        return Screens.pageOrFragment(htmx, "intake/consultations", "intake/_consultations", page);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable ConsultationId id) {
        return showConsultation
                .show(id)
                .map(view -> Screens.page("intake/consultation", new ConsultationPage(view, LocalDate.now(clock))))
                .orElseThrow(NotThere::new);
    }
}
