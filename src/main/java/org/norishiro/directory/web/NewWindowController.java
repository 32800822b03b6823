package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.directory.usecase.AddWindow;
import org.norishiro.directory.usecase.AddWindow.Outcome;
import org.norishiro.directory.usecase.ShowAgency;
import org.norishiro.directory.usecase.ShowAgency.Shown;
import org.norishiro.identity.AgencyId;
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

/** 用件ごとの窓口: one more. */
@Controller
@RequestMapping("/agencies/{agency}/windows/new")
class NewWindowController {
    private static final String VIEW = "directory/window";

    private final ShowAgency showAgency;
    private final AddWindow addWindow;
    private final Clock clock;

    NewWindowController(ShowAgency showAgency, AddWindow addWindow, Clock clock) {
        this.showAgency = showAgency;
        this.addWindow = addWindow;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable String agency) {
        return Screens.page(VIEW, new WindowPage(mine(agency), null, Entered.blank()));
    }

    @PostMapping
    ModelAndView add(@PathVariable String agency, HttpServletRequest request) {
        var id = mine(agency);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var words = WindowForm.read(in);
        if (in.refused()) return Screens.refused(VIEW, new WindowPage(id, null, in.entered()));
        return switch (addWindow.add(id, words)) {
            case Outcome.Added() -> Screens.redirect("/agencies/" + id, "窓口を足しました。");
            case Outcome.NotFound(), Outcome.NotYours() -> throw new NotThere();
        };
    }

    private AgencyId mine(String agency) {
        return showAgency
                .show(AgencyController.id(agency))
                .filter(Shown::mine)
                .orElseThrow(NotThere::new)
                .entry()
                .id();
    }
}
