package org.norishiro.protection.web;

import java.time.Clock;
import java.util.UUID;
import org.norishiro.household.PersonId;
import org.norishiro.protection.usecase.AnswerLifting;
import org.norishiro.protection.usecase.AnswerLifting.Outcome;
import org.norishiro.protection.usecase.ShowExclusions;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 見せない相手: the list, and the answer to whoever asks to lift one. */
@Controller
@RequestMapping("/persons/{id}/exclusions")
class ExclusionListController {
    private final ShowExclusions showExclusions;
    private final AnswerLifting answerLifting;
    private final Clock clock;

    ExclusionListController(ShowExclusions showExclusions, AnswerLifting answerLifting, Clock clock) {
        this.showExclusions = showExclusions;
        this.answerLifting = answerLifting;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@PathVariable PersonId id) {
        return Screens.page(
                "protection/exclusions",
                new ExclusionsPage(showExclusions.show(id).orElseThrow(NotThere::new), clock.getZone()));
    }

    @PostMapping("/{exclusion}/answer")
    ModelAndView answer(
            @PathVariable PersonId id,
            @PathVariable UUID exclusion,
            @RequestParam(name = "answer", defaultValue = "") String answer) {
        var command = new AnswerLifting.Command(id, exclusion, answer.equals("lift"));
        return Screens.redirect(
                "/persons/" + id + "/exclusions",
                switch (answerLifting.answer(command)) {
                    case Outcome.Lifted() -> "解除しました。";
                    case Outcome.Kept() -> "続けることにしました。見えないままです。";
                    case Outcome.SeenInPart() -> LiftingController.SEEN_IN_PART;
                    case Outcome.NotForThisRole() -> "解除を決めるのは、査察指導員・管理者か調整担当です。";
                    case Outcome.TakesAnother() -> "申し出た人は決められません。ほかの人に頼んでください。";
                    case Outcome.NothingToAnswer() -> "この申し出には、もう答えが出ています。";
                    case Outcome.NotFound() -> throw new NotThere();
                });
    }
}
