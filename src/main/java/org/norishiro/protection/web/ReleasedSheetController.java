package org.norishiro.protection.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import org.norishiro.household.PersonId;
import org.norishiro.protection.usecase.AnswerRelease;
import org.norishiro.protection.usecase.AnswerRelease.Outcome;
import org.norishiro.protection.usecase.ShowReleasedSheet;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 住所の書面: the answer to whoever asked, and the sheet itself. */
@Controller
@RequestMapping("/persons/{id}/address-protection/sheets/{sheet}")
class ReleasedSheetController {
    private final AnswerRelease answerRelease;
    private final ShowReleasedSheet showReleasedSheet;
    private final Clock clock;

    ReleasedSheetController(AnswerRelease answerRelease, ShowReleasedSheet showReleasedSheet, Clock clock) {
        this.answerRelease = answerRelease;
        this.showReleasedSheet = showReleasedSheet;
        this.clock = clock;
    }

    @GetMapping("/paper")
    ModelAndView paper(@PathVariable PersonId id, @PathVariable UUID sheet) {
        var shown = showReleasedSheet.show(id, sheet).orElseThrow(NotThere::new);
        return Screens.page(
                "protection/released-sheet", new ReleasedSheetPage(shown, LocalDateTime.now(clock), clock.getZone()));
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable PersonId id,
            @PathVariable UUID sheet,
            @RequestParam(name = "answer", defaultValue = "") String answer) {
        var command = new AnswerRelease.Command(id, sheet, answer.equals("release"));
        return Screens.redirect(
                "/persons/" + id + "/address-protection",
                switch (answerRelease.answer(command)) {
                    case Outcome.Released() -> "認めました。申し出た人が、今日だけ書面を出せます。";
                    case Outcome.Ended() -> "取りやめました。この書面は出せません。";
                    case Outcome.DoesNotKnow() -> "決めるのは、住所を知っている職員です。";
                    case Outcome.TakesAnother() -> "申し出た人は認められません。住所を知るほかの職員に頼んでください。";
                    case Outcome.NothingToAnswer() -> "この申し出には、もう答えが出ているか、申し出た人が住所を知る職員ではなくなりました。";
                    case Outcome.NotFound() -> throw new NotThere();
                });
    }
}
