package org.norishiro.seal.web;

import java.util.UUID;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.seal.usecase.AnswerReader;
import org.norishiro.seal.usecase.AnswerUnsealing;
import org.norishiro.seal.usecase.ShowSeal;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 封印: the page about it, and the answers to whoever asks to open it or to let somebody read. */
@Controller
@RequestMapping("/cases/{caseId}/seal")
class SealedCaseController {

    private final ShowSeal showSeal;
    private final AnswerUnsealing answerUnsealing;
    private final AnswerReader answerReader;
    private final CaseHeading heading;

    SealedCaseController(
            ShowSeal showSeal, AnswerUnsealing answerUnsealing, AnswerReader answerReader, CaseHeading heading) {
        this.showSeal = showSeal;
        this.answerUnsealing = answerUnsealing;
        this.answerReader = answerReader;
        this.heading = heading;
    }

    @GetMapping
    ModelAndView show(@PathVariable CaseId caseId) {
        var shown = showSeal.show(caseId).orElseThrow(NotThere::new);
        return Screens.page("seal/seal", new SealPage(shown, heading.of(caseId, ""), JapaneseTime.ZONE));
    }

    @PostMapping("/opening/answer")
    ModelAndView open(@PathVariable CaseId caseId, @RequestParam(name = "answer", defaultValue = "") String answer) {
        return back(
                caseId,
                switch (answerUnsealing.answer(caseId, answer.equals("open"))) {
                    case AnswerUnsealing.Outcome.Opened() -> "封印を解きました。";
                    case AnswerUnsealing.Outcome.Kept() -> "封印を続けることにしました。";
                    case AnswerUnsealing.Outcome.NotForThisRole() -> "封印を解くのを決めるのは、査察指導員・管理者か調整担当です。";
                    case AnswerUnsealing.Outcome.TakesAnother() -> "申し出た人は決められません。ほかの人に頼んでください。";
                    case AnswerUnsealing.Outcome.NothingToAnswer() -> "この申し出には、もう答えが出ています。";
                    case AnswerUnsealing.Outcome.NotFound() -> throw new NotThere();
                });
    }

    @PostMapping("/readers/{reader}/answer")
    ModelAndView read(
            @PathVariable CaseId caseId,
            @PathVariable UUID reader,
            @RequestParam(name = "answer", defaultValue = "") String answer) {
        return switch (answerReader.answer(new AnswerReader.Command(caseId, reader, answer.equals("agree")))) {
            case AnswerReader.Outcome.Reads() -> back(caseId, "認めました。この職員もケースを見られるようになりました。");
            case AnswerReader.Outcome.ReadsNot(var oneself) ->
                oneself
                        ? Screens.redirect("/today", "外しました。このケースは、あなたには見えなくなりました。")
                        : back(caseId, "外しました。この職員にケースは見えません。");
            case AnswerReader.Outcome.NotForThisRole() -> back(caseId, "認めるのは、査察指導員・管理者か調整担当です。");
            case AnswerReader.Outcome.TakesAnother() -> back(caseId, "申し出た人と、見ることになる人は認められません。ほかの人に頼んでください。");
            case AnswerReader.Outcome.StillNeeded() ->
                back(caseId, "外せません。受け持っているものがあるか、封印を解ける人がいなくなります。先にほかの職員を加えてください。");
            case AnswerReader.Outcome.NothingToAnswer() -> back(caseId, "この申し出には、もう答えが出ています。");
            case AnswerReader.Outcome.NotFound() -> throw new NotThere();
        };
    }

    private static ModelAndView back(CaseId about, String notice) {
        return Screens.redirect("/cases/" + about + "/seal", notice);
    }
}
