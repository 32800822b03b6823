package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.usecase.EditAgency;
import org.norishiro.directory.usecase.EditAgency.Outcome;
import org.norishiro.directory.usecase.ShowAgency;
import org.norishiro.directory.usecase.ShowAgency.Shown;
import org.norishiro.draft.DraftedForms;
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

@Controller
@RequestMapping("/agencies/{agency}/edit")
class AgencyEditController {
    private static final String VIEW = "directory/edit";

    private final ShowAgency showAgency;
    private final EditAgency editAgency;
    private final DraftedForms drafts;
    private final Clock clock;

    AgencyEditController(ShowAgency showAgency, EditAgency editAgency, DraftedForms drafts, Clock clock) {
        this.showAgency = showAgency;
        this.editAgency = editAgency;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable String agency, HttpServletRequest request) {
        var shown = mine(AgencyController.id(agency));
        var page = new AgencyPage(shown, prefilled(shown, request.getParameter("proposal")));
        return Screens.page(VIEW, new AgencyPage(shown, drafts.entered(page.draft(), request, page.entered())));
    }

    private static Entered prefilled(Shown shown, @Nullable String proposal) {
        return shown.proposals().stream()
                .filter(each -> each.id().toString().equals(proposal))
                .findFirst()
                .map(each -> AgencyForm.of(shown.entry(), each))
                .orElseGet(() -> AgencyForm.of(shown.entry()));
    }

    @PostMapping
    ModelAndView edit(@PathVariable String agency, HttpServletRequest request) {
        var shown = mine(AgencyController.id(agency));
        var id = shown.entry().id();
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = AgencyForm.read(in, shown.entry());
        if (in.refused()) return Screens.refused(VIEW, new AgencyPage(shown, in.entered()));
        return switch (editAgency.edit(command)) {
            case Outcome.Edited() -> Screens.redirect("/agencies/" + id, "登録しました。");
            case Outcome.TakenOver() -> Screens.redirect("/agencies/" + id, "お知らせを取り入れて、登録しました。");
            case Outcome.EditedDecidedBefore() ->
                Screens.redirect("/agencies/" + id, "登録しました。お知らせは、その前にほかの人が答えを出していました。");
            case Outcome.NotFound(), Outcome.NotYours() -> throw new NotThere();
            case Outcome.ChangedMeanwhile meanwhile ->
                Screens.conflict(
                        VIEW, new AgencyPage(shown, AgencyForm.conflict(in, meanwhile.theirs(), meanwhile.change())));
        };
    }

    private Shown mine(AgencyId id) {
        return showAgency.show(id).filter(Shown::mine).orElseThrow(NotThere::new);
    }
}
