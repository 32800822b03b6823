package org.norishiro.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import org.norishiro.casework.CaseId;
import org.norishiro.plan.usecase.ProposePlan;
import org.norishiro.plan.usecase.ProposePlan.Proposed;
import org.norishiro.plan.usecase.StartPlan;
import org.norishiro.plan.usecase.StartPlan.Outcome;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** プランの作成, from what was decided. */
@Controller
@RequestMapping("/cases/{caseId}/plans/new")
class NewPlanController {
    private static final String VIEW = "plan/new";

    private final ProposePlan proposePlan;
    private final StartPlan startPlan;
    private final Setting setting;

    NewPlanController(ProposePlan proposePlan, StartPlan startPlan, Setting setting) {
        this.proposePlan = proposePlan;
        this.startPlan = startPlan;
        this.setting = setting;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseId, HttpServletRequest request) {
        var proposed = proposed(Ids.caseId(caseId));
        if (proposed.draft().isPresent()) {
            return Screens.redirect(path(proposed) + "/" + proposed.draft().get(), "下書きのプランがあります。こちらを直して使ってください。");
        }
        var prefilled = TermsForm.proposed(proposed.proposal(), setting.today());
        var page = page(proposed, prefilled);
        return Screens.page(VIEW, page(proposed, setting.entered(page.draft(), request, prefilled)));
    }

    @PostMapping
    ModelAndView start(@PathVariable String caseId, HttpServletRequest request) {
        var id = Ids.caseId(caseId);
        var in = setting.reading(request);
        var terms = TermsForm.read(in);
        var roles = in.ids("role", "引き継ぐ役割");
        if (in.refused()) return Screens.refused(VIEW, page(proposed(id), in.entered()));
        var path = "/cases/" + id + "/plans/";
        return switch (startPlan.start(new StartPlan.Command(id, terms, new HashSet<>(roles)))) {
            case Outcome.Started(var plan) -> Screens.redirect(path + plan, "プランの下書きを作りました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.AlreadyDrafted(var plan) ->
                Screens.conflict(
                        VIEW,
                        page(
                                proposed(id),
                                in.entered().refuse("", "ほかの人が先に下書きを作りました。入力した文は残っています。「プランと役割」の下書きと見比べてください。")));
        };
    }

    private Proposed proposed(CaseId id) {
        return proposePlan.propose(id).orElseThrow(NotThere::new);
    }

    private static String path(Proposed proposed) {
        return "/cases/" + proposed.of().id() + "/plans";
    }

    private TermsPage page(Proposed proposed, Entered entered) {
        return new TermsPage(
                setting.heading(proposed.of().id()),
                path(proposed) + "/new",
                path(proposed),
                proposed.proposal().source(),
                proposed.proposal().roles(),
                entered);
    }
}
