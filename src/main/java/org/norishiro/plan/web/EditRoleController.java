package org.norishiro.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.usecase.OfferChoices;
import org.norishiro.plan.usecase.ReviseRole;
import org.norishiro.plan.usecase.ReviseRole.Outcome;
import org.norishiro.plan.usecase.RoleLine;
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

/** 役割の変更, in a draft. */
@Controller
@RequestMapping("/cases/{caseId}/plans/{planId}/roles/{roleId}")
class EditRoleController {
    private static final String VIEW = "plan/role-form";

    private final ShowPlan showPlan;
    private final OfferChoices choices;
    private final ReviseRole reviseRole;
    private final Setting setting;

    EditRoleController(ShowPlan showPlan, OfferChoices choices, ReviseRole reviseRole, Setting setting) {
        this.showPlan = showPlan;
        this.choices = choices;
        this.reviseRole = reviseRole;
        this.setting = setting;
    }

    @GetMapping("/edit")
    ModelAndView form(
            @PathVariable String caseId,
            @PathVariable String planId,
            @PathVariable String roleId,
            HttpServletRequest request) {
        var shown = shown(caseId, planId);
        var role = role(shown, Ids.roleId(roleId));
        var prefilled = RoleForm.of(role);
        var page = page(shown, role.id(), prefilled);
        return Screens.page(VIEW, page(shown, role.id(), setting.entered(page.draft(), request, prefilled)));
    }

    @PostMapping("/edit")
    ModelAndView revise(
            @PathVariable String caseId,
            @PathVariable String planId,
            @PathVariable String roleId,
            HttpServletRequest request) {
        var shown = shown(caseId, planId);
        var role = role(shown, Ids.roleId(roleId));
        var of = shown.of().id();
        var in = setting.reading(request);
        var task = RoleForm.read(in, choices.about(of), role.asked().decidedRole());
        if (task == null) return Screens.refused(VIEW, page(shown, role.id(), in.entered()));
        return switch (reviseRole.revise(new ReviseRole.Command(of, role.id(), task, in.version("version")))) {
            case Outcome.Revised() -> Screens.redirect(path(shown), "登録しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NoDraftAnyMore() -> Screens.redirect(path(shown), "もう頼んだ役割なので、変えられません。取りやめて、入れ直してください。");
            case Outcome.NotToBeAsked() ->
                Screens.refused(VIEW, page(shown, role.id(), in.entered().refuse("agency", Askable.REFUSAL)));
            case Outcome.ChangedMeanwhile(var theirs) ->
                Screens.conflict(VIEW, page(shown, role.id(), meanwhile(in.entered(), theirs)));
        };
    }

    static Entered meanwhile(Entered entered, RoleLine theirs) {
        return entered.conflict(
                        theirs.version().changedBy(),
                        JapaneseDates.time(theirs.version().changedAt().toLocalTime()),
                        RoleForm.fields(theirs))
                .with("version", String.valueOf(theirs.version().number()));
    }

    private ShowPlan.Shown shown(String caseId, String planId) {
        return showPlan.show(Ids.caseId(caseId), Ids.planId(planId), "to change a role of the draft")
                .filter(ShowPlan.Shown::mine)
                .orElseThrow(NotThere::new);
    }

    private static RoleLine role(ShowPlan.Shown shown, PlanRoleId id) {
        return shown.plan().roles().stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private static String path(ShowPlan.Shown shown) {
        return "/cases/" + shown.of().id() + "/plans/" + shown.plan().id();
    }

    private RoleFormPage page(ShowPlan.Shown shown, PlanRoleId role, Entered entered) {
        var of = shown.of().id();
        return new RoleFormPage(
                setting.heading(of),
                "役割の変更",
                path(shown) + "/roles/" + role + "/edit",
                path(shown),
                false,
                choices.about(of),
                entered);
    }
}
