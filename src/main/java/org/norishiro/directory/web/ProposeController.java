package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.directory.usecase.ProposeChange;
import org.norishiro.directory.usecase.ProposeChange.Outcome;
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

/** ちがうところを知らせる: what is not right in the entry of another agency. */
@Controller
@RequestMapping("/agencies/{agency}/propose")
class ProposeController {
    private static final String VIEW = "directory/propose";
    private static final int WORDS = 1000;

    private final ShowAgency showAgency;
    private final ProposeChange proposeChange;
    private final DraftedForms drafts;
    private final Clock clock;

    ProposeController(ShowAgency showAgency, ProposeChange proposeChange, DraftedForms drafts, Clock clock) {
        this.showAgency = showAgency;
        this.proposeChange = proposeChange;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable String agency, HttpServletRequest request) {
        var shown = shown(AgencyController.id(agency));
        if (shown.mine()) return Screens.redirect("/agencies/" + shown.entry().id() + "/edit");
        var page = new AgencyPage(shown, AgencyForm.of(shown.entry()));
        return Screens.page(VIEW, new AgencyPage(shown, drafts.entered(page.proposalDraft(), request, page.entered())));
    }

    @PostMapping
    ModelAndView propose(@PathVariable String agency, HttpServletRequest request) {
        var shown = shown(AgencyController.id(agency));
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var profile = AgencyForm.profile(in, shown.entry().profile().access().hours());
        var reason = in.required("reason", "どうしてわかったか", WORDS);
        if (in.refused()) return Screens.refused(VIEW, new AgencyPage(shown, in.entered()));
        var command = new ProposeChange.Command(shown.entry().id(), profile, reason, in.version("version"));
        return switch (proposeChange.propose(command)) {
            case Outcome.Proposed(var id) -> Screens.redirect("/agency-proposals/" + id, "知らせました。どうなったかは「今日」でお知らせします。");
            case Outcome.NotFound(), Outcome.YoursToChange() -> throw new NotThere();
            case Outcome.NothingChanged() ->
                Screens.refused(
                        VIEW, new AgencyPage(shown, in.entered().refuse("does", "いまの紹介と同じです。ちがうところを直してから、知らせてください。")));
            case Outcome.ChangedMeanwhile meanwhile ->
                Screens.conflict(
                        VIEW, new AgencyPage(shown, AgencyForm.conflict(in, meanwhile.theirs(), meanwhile.change())));
        };
    }

    private Shown shown(AgencyId id) {
        return showAgency.show(id).orElseThrow(NotThere::new);
    }
}
