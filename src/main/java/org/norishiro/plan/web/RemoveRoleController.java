package org.norishiro.plan.web;

import org.norishiro.plan.usecase.RemoveRole;
import org.norishiro.plan.usecase.RemoveRole.Outcome;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Taking a role out of a draft. */
@Controller
class RemoveRoleController {
    private final RemoveRole removeRole;

    RemoveRoleController(RemoveRole removeRole) {
        this.removeRole = removeRole;
    }

    @PostMapping("/cases/{caseId}/plans/{planId}/roles/{roleId}/remove")
    ModelAndView remove(@PathVariable String caseId, @PathVariable String roleId) {
        var of = Ids.caseId(caseId);
        var path = "/cases/" + of + "/plans/";
        return switch (removeRole.remove(of, Ids.roleId(roleId))) {
            case Outcome.Removed(var plan) -> Screens.redirect(path + plan, "役割を外しました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NoDraftAnyMore(var plan) ->
                Screens.redirect(path + plan, "もう頼んだ役割なので、外せません。役割の画面で取りやめにしてください。");
        };
    }
}
