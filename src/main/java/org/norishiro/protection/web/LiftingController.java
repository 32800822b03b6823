package org.norishiro.protection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.PersonId;
import org.norishiro.protection.usecase.AskToLift;
import org.norishiro.protection.usecase.ShowExclusions;
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

/** 見せない相手の解除の申し出. */
@Controller
@RequestMapping("/persons/{id}/exclusions/{exclusion}")
class LiftingController {
    static final String SEEN_IN_PART = "解除を申し出たり決めたりするのは、この人のことがぜんぶ見える機関の職員です。";

    private static final String FORM = "protection/lifting";

    private final ShowExclusions showExclusions;
    private final AskToLift askToLift;
    private final DraftedForms drafts;
    private final Clock clock;

    LiftingController(ShowExclusions showExclusions, AskToLift askToLift, DraftedForms drafts, Clock clock) {
        this.showExclusions = showExclusions;
        this.askToLift = askToLift;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/lifting")
    ModelAndView form(@PathVariable PersonId id, @PathVariable UUID exclusion, HttpServletRequest request) {
        return Screens.page(
                FORM, page(id, exclusion, drafts.entered("lifting:" + exclusion, request, Entered.blank())));
    }

    @PostMapping("/lifting")
    ModelAndView ask(@PathVariable PersonId id, @PathVariable UUID exclusion, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var reason = in.required("reason", "解除したい理由", 2000);
        if (in.refused()) return Screens.refused(FORM, page(id, exclusion, in.entered()));
        return switch (askToLift.ask(new AskToLift.Command(id, exclusion, reason))) {
            case AskToLift.Outcome.Asked() -> back(id, "解除を申し出ました。ほかの査察指導員・管理者か調整担当が認めるまで、見えないままです。");
            case AskToLift.Outcome.SeenInPart() -> back(id, SEEN_IN_PART);
            case AskToLift.Outcome.NotFound() -> throw new NotThere();
            case AskToLift.Outcome.NotToBeAsked() ->
                Screens.refused(FORM, page(id, exclusion, in.entered().refuse("", "すでに申し出があるか、解除されています。")));
        };
    }

    private static ModelAndView back(PersonId id, String notice) {
        return Screens.redirect("/persons/" + id + "/exclusions", notice);
    }

    private LiftingPage page(PersonId id, UUID exclusion, Entered entered) {
        var shown =
                showExclusions.show(id).filter(ShowExclusions.Shown::mayOpen).orElseThrow(NotThere::new);
        return shown.lines().stream()
                .map(ShowExclusions.Answerable::line)
                .filter(line -> line.exclusion().id().equals(exclusion)
                        && line.exclusion().holds())
                .findFirst()
                .map(line -> new LiftingPage(shown.person(), line, entered))
                .orElseThrow(NotThere::new);
    }
}
