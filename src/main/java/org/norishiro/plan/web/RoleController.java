package org.norishiro.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.plan.usecase.AnswerRole;
import org.norishiro.plan.usecase.ReportRole;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One role, as its agency answers it and reports on it. */
@Controller
@RequestMapping("/plan-roles/{roleId}")
class RoleController {
    private final RoleScreen screen;
    private final AnswerRole answerRole;
    private final ReportRole reportRole;
    private final Setting setting;

    RoleController(RoleScreen screen, AnswerRole answerRole, ReportRole reportRole, Setting setting) {
        this.screen = screen;
        this.answerRole = answerRole;
        this.reportRole = reportRole;
        this.setting = setting;
    }

    @GetMapping
    ModelAndView show(@PathVariable String roleId, HttpServletRequest request) {
        var shown = screen.shown(Ids.roleId(roleId));
        var prefilled = RoleForms.prefilled(shown.role(), shown.myName(), setting.today());
        var page = screen.page(shown, prefilled);
        var moving = setting.entered(page.draft() + ":move", request, prefilled);
        return Screens.page("plan/role", screen.page(shown, setting.entered(page.draft(), request, moving)));
    }

    @PostMapping("/answer")
    ModelAndView answer(@PathVariable String roleId, HttpServletRequest request) {
        var id = Ids.roleId(roleId);
        var in = setting.reading(request);
        var answer = RoleForms.answer(in);
        if (answer == null) return screen.refused(id, in.entered());
        return switch (answerRole.answer(new AnswerRole.Command(id, answer, in.version("version")))) {
            case AnswerRole.Outcome.Answered() -> RoleScreen.done(id, said(answer));
            case AnswerRole.Outcome.NotFound() -> throw new NotThere();
            case AnswerRole.Outcome.NotWaiting() -> RoleScreen.done(id, "この役割は、もう回答を待っていません。いまの状態を見てください。");
            case AnswerRole.Outcome.ChangedMeanwhile(var theirs) -> screen.changedMeanwhile(id, in.entered(), theirs);
        };
    }

    private static String said(AnswerRole.Answer answer) {
        return switch (answer) {
            case AnswerRole.Answer.Accept a -> "役割を引き受けました。調整する人に伝わりました。";
            case AnswerRole.Answer.Decline d -> "見送りました。役割は調整する人に戻りました。";
            case AnswerRole.Answer.AskBack q -> "質問を送りました。調整する人の返事を待ちます。";
        };
    }

    @PostMapping("/progress")
    ModelAndView progress(@PathVariable String roleId, HttpServletRequest request) {
        var id = Ids.roleId(roleId);
        var in = setting.reading(request);
        var progress = RoleForms.progress(in);
        var words = RoleForms.progressWords(in);
        if (in.refused()) return screen.refused(id, in.entered());
        return switch (reportRole.report(new ReportRole.Command(id, progress, words, in.version("version")))) {
            case ReportRole.Outcome.Reported() -> RoleScreen.done(id, "経過を知らせました。");
            case ReportRole.Outcome.NotFound() -> throw new NotThere();
            case ReportRole.Outcome.NotTakenOn() -> RoleScreen.done(id, "引き受けた役割だけ、経過を知らせられます。");
            case ReportRole.Outcome.ChangedMeanwhile(var theirs) -> screen.changedMeanwhile(id, in.entered(), theirs);
        };
    }
}
