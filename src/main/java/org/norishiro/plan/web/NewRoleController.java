package org.norishiro.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.plan.model.Actor;
import org.norishiro.plan.usecase.AddRole;
import org.norishiro.plan.usecase.AddRole.Outcome;
import org.norishiro.plan.usecase.OfferChoices;
import org.norishiro.plan.usecase.ShowPlan;
import org.norishiro.protection.Askable;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 役割の追加. */
@Controller
@RequestMapping("/cases/{caseId}/plans/{planId}/roles/new")
class NewRoleController {
    private static final String VIEW = "plan/role-form";
    private static final int DAYS_TO_REPLY = 5;

    private final ShowPlan showPlan;
    private final OfferChoices choices;
    private final AddRole addRole;
    private final Setting setting;

    NewRoleController(ShowPlan showPlan, OfferChoices choices, AddRole addRole, Setting setting) {
        this.showPlan = showPlan;
        this.choices = choices;
        this.addRole = addRole;
        this.setting = setting;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseId, @PathVariable String planId, HttpServletRequest request) {
        var shown = shown(caseId, planId);
        var prefilled = Entered.blank()
                .with("actor", Actor.AGENCY.name())
                .with("replyDue", JapaneseDates.dense(BusinessDays.plus(setting.today(), DAYS_TO_REPLY)));
        var page = page(shown, prefilled);
        return Screens.page(VIEW, page(shown, setting.entered(page.draft(), request, prefilled)));
    }

    @PostMapping
    ModelAndView add(@PathVariable String caseId, @PathVariable String planId, HttpServletRequest request) {
        var shown = shown(caseId, planId);
        var of = shown.of().id();
        var in = setting.reading(request);
        var task = RoleForm.read(in, choices.about(of), null);
        var agency = in.entered().text("actor").equals(Actor.AGENCY.name());
        @Nullable LocalDate due = shown.plan().underWay() && agency ? in.requiredComingDate("replyDue", "回答の期日") : null;
        if (task == null || in.refused()) return Screens.refused(VIEW, page(shown, in.entered()));
        var path = "/cases/" + of + "/plans/" + shown.plan().id();
        return switch (addRole.add(new AddRole.Command(of, shown.plan().id(), task, due))) {
            case Outcome.Added(var role) -> Screens.redirect(path, due == null ? "役割を入れました。" : "役割を頼みました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.PlanIsOver() -> Screens.redirect(path, "このプランは終わっているので、役割を足せません。");
            case Outcome.NotToBeAsked() ->
                Screens.refused(VIEW, page(shown, in.entered().refuse("agency", Askable.REFUSAL)));
            case Outcome.NoReplyDate() ->
                Screens.refused(VIEW, page(shown, in.entered().refuse("replyDue", "回答の期日を入力してください。")));
        };
    }

    private ShowPlan.Shown shown(String caseId, String planId) {
        return showPlan.show(Ids.caseId(caseId), Ids.planId(planId), "to add a role")
                .filter(ShowPlan.Shown::mine)
                .orElseThrow(NotThere::new);
    }

    private RoleFormPage page(ShowPlan.Shown shown, Entered entered) {
        var path = "/cases/" + shown.of().id() + "/plans/" + shown.plan().id();
        return new RoleFormPage(
                setting.heading(shown.of().id()),
                "役割の追加",
                path + "/roles/new",
                path,
                shown.plan().underWay(),
                choices.about(shown.of().id()),
                entered);
    }
}
