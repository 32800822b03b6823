package org.norishiro.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.usecase.MoveRole;
import org.norishiro.plan.usecase.MoveRole.Move;
import org.norishiro.plan.usecase.MoveRole.Outcome;
import org.norishiro.protection.Askable;
import org.norishiro.shell.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the coordinating side decides about a role that came back. */
@Controller
class MoveRoleController {
    private final RoleScreen screen;
    private final MoveRole moveRole;
    private final Setting setting;

    MoveRoleController(RoleScreen screen, MoveRole moveRole, Setting setting) {
        this.screen = screen;
        this.moveRole = moveRole;
        this.setting = setting;
    }

    @PostMapping("/plan-roles/{roleId}/move")
    ModelAndView move(@PathVariable String roleId, HttpServletRequest request) {
        var id = Ids.roleId(roleId);
        var in = setting.reading(request);
        var move = RoleForms.move(in);
        if (move == null) return screen.refused(id, in.entered());
        return switch (moveRole.move(new MoveRole.Command(id, move, in.version("version")))) {
            case Outcome.Moved(PlanRoleId now) -> RoleScreen.done(now, said(move));
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.SettledAlready() -> RoleScreen.done(id, "この役割は、もう次が決まっています。いまの状態を見てください。");
            case Outcome.NoSuchAgency() -> screen.refused(id, in.entered().refuse("moveTo", Askable.REFUSAL));
            case Outcome.ChangedMeanwhile(var theirs) -> screen.changedMeanwhile(id, in.entered(), theirs);
        };
    }

    private static String said(Move move) {
        return switch (move) {
            case Move.AskAgain a -> "もう一度頼みました。";
            case Move.Reassign r -> "ほかの機関に頼みました。";
            case Move.TakeOver t -> "うちの機関で引き受けました。";
            case Move.Drop d -> "役割を取りやめました。";
        };
    }
}
