package org.norishiro.protection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.PersonId;
import org.norishiro.protection.usecase.AskForRelease;
import org.norishiro.protection.usecase.AskForRelease.Outcome;
import org.norishiro.protection.usecase.ShowAddressProtection;
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

/** 住所の書面の申し出. For whoever does not know the address there is no such form. */
@Controller
@RequestMapping("/persons/{id}/address-protection/sheets")
class ReleaseController {
    private static final String FORM = "protection/release";

    private final ShowAddressProtection showAddressProtection;
    private final AskForRelease askForRelease;
    private final DraftedForms drafts;
    private final Clock clock;

    ReleaseController(
            ShowAddressProtection showAddressProtection,
            AskForRelease askForRelease,
            DraftedForms drafts,
            Clock clock) {
        this.showAddressProtection = showAddressProtection;
        this.askForRelease = askForRelease;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable PersonId id, HttpServletRequest request) {
        return Screens.page(FORM, page(id, drafts.entered("address-sheet:" + id, request, Entered.blank())));
    }

    @PostMapping
    ModelAndView ask(@PathVariable PersonId id, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var receiver = in.required("receiver", "渡す相手", 200);
        var reason = in.required("reason", "渡す理由", 2000);
        if (in.refused()) return Screens.refused(FORM, page(id, in.entered()));
        return switch (askForRelease.ask(new AskForRelease.Command(id, receiver, reason))) {
            case Outcome.Asked() ->
                Screens.redirect("/persons/" + id + "/address-protection", "住所の書面を申し出ました。住所を知るほかの職員が認めた日だけ、出せます。");
            case Outcome.NotFound(), Outcome.DoesNotKnow() -> throw new NotThere();
            case Outcome.AskedAlready() ->
                Screens.refused(FORM, page(id, in.entered().refuse("", "ほかの書面の申し出が、答えを待っています。先にそちらを決めてください。")));
        };
    }

    private ReleasePage page(PersonId id, Entered entered) {
        return showAddressProtection
                .show(id)
                .filter(ShowAddressProtection.Shown::knows)
                .map(shown -> new ReleasePage(shown.person(), entered))
                .orElseThrow(NotThere::new);
    }
}
