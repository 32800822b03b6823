package org.norishiro.seal.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.household.PersonId;
import org.norishiro.seal.model.Sealed;
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
@RequestMapping({"/cases/{caseId}/seal", "/persons/{id}/seal"})
class SealedController {

    private final ShowSeal showSeal;
    private final AnswerUnsealing answerUnsealing;
    private final AnswerReader answerReader;
    private final CaseHeading heading;

    SealedController(
            ShowSeal showSeal, AnswerUnsealing answerUnsealing, AnswerReader answerReader, CaseHeading heading) {
        this.showSeal = showSeal;
        this.answerUnsealing = answerUnsealing;
        this.answerReader = answerReader;
        this.heading = heading;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable(required = false) @Nullable CaseId caseId,
            @PathVariable(required = false) @Nullable PersonId id) {
        var shown = showSeal.show(Sealed.of(caseId, id)).orElseThrow(NotThere::new);
        var head = caseId == null ? null : heading.of(caseId, "");
        return Screens.page("seal/seal", new SealPage(shown, head, JapaneseTime.ZONE));
    }

    @PostMapping("/opening/answer")
    ModelAndView open(
            @PathVariable(required = false) @Nullable CaseId caseId,
            @PathVariable(required = false) @Nullable PersonId id,
            @RequestParam(name = "answer", defaultValue = "") String answer) {
        var about = Sealed.of(caseId, id);
        return back(
                about,
                switch (answerUnsealing.answer(about, answer.equals("open"))) {
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
            @PathVariable(required = false) @Nullable CaseId caseId,
            @PathVariable(required = false) @Nullable PersonId id,
            @PathVariable UUID reader,
            @RequestParam(name = "answer", defaultValue = "") String answer) {
        var about = Sealed.of(caseId, id);
        return switch (answerReader.answer(new AnswerReader.Command(about, reader, answer.equals("agree")))) {
            case AnswerReader.Outcome.Reads() -> back(about, "認めました。この職員も見られるようになりました。");
            case AnswerReader.Outcome.ReadsNot(var oneself) ->
                oneself ? Screens.redirect("/today", "外しました。あなたには見えなくなりました。") : back(about, "外しました。この職員には見えません。");
            case AnswerReader.Outcome.NotForThisRole() -> back(about, "認めるのは、査察指導員・管理者か調整担当です。");
            case AnswerReader.Outcome.TakesAnother() -> back(about, "申し出た人と、見ることになる人は認められません。ほかの人に頼んでください。");
            case AnswerReader.Outcome.StillNeeded() ->
                back(about, "外せません。受け持っているものがあるか、封印を解ける人がいなくなります。先にほかの職員を加えてください。");
            case AnswerReader.Outcome.NothingToAnswer() -> back(about, "この申し出には、もう答えが出ています。");
            case AnswerReader.Outcome.NotFound() -> throw new NotThere();
        };
    }

    private static ModelAndView back(Sealed about, String notice) {
        return Screens.redirect(SealFormPage.path(about), notice);
    }
}
