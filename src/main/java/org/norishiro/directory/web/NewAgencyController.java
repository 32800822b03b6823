package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.directory.usecase.AddAgency;
import org.norishiro.directory.usecase.AddAgency.Outcome;
import org.norishiro.draft.DraftedForms;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 機関の追加, for the administrator. */
@Controller
@RequestMapping("/agencies/new")
class NewAgencyController {
    private static final String VIEW = "directory/new";

    private final AddAgency addAgency;
    private final WhoActs whoActs;
    private final DraftedForms drafts;
    private final Clock clock;

    NewAgencyController(AddAgency addAgency, WhoActs whoActs, DraftedForms drafts, Clock clock) {
        this.addAgency = addAgency;
        this.whoActs = whoActs;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(HttpServletRequest request) {
        if (whoActs.now().role() != Role.ADMINISTRATOR) throw new NotThere();
        return Screens.page(VIEW, new NewAgencyPage(drafts.entered(NewAgencyPage.DRAFT, request, Entered.blank())));
    }

    @PostMapping
    ModelAndView add(HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = new AddAgency.Command(AgencyForm.facts(in), AgencyForm.profile(in));
        if (in.refused()) return Screens.refused(VIEW, new NewAgencyPage(in.entered()));
        return switch (addAgency.add(command)) {
            case Outcome.Added(var id) -> Screens.redirect("/agencies/" + id, "機関を追加しました。職員は「管理」の職員の追加で、この機関を選んで足します。");
            case Outcome.NotYours() -> throw new NotThere();
            case Outcome.NameTaken taken ->
                Screens.refused(
                        VIEW, new NewAgencyPage(in.entered().refuse("name", "同じ名前の機関が登録されています。支所などは名前で分けてください。")));
        };
    }
}
