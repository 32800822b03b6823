package org.norishiro.plan.web;

import java.util.List;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.usecase.OfferChoices;
import org.norishiro.plan.usecase.RoleLine;
import org.norishiro.plan.usecase.ShowRole;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The one page of a role, which its three forms come back to when something is wrong. */
@Component
class RoleScreen {
    private static final String VIEW = "plan/role";

    private final ShowRole showRole;
    private final OfferChoices choices;
    private final Setting setting;

    RoleScreen(ShowRole showRole, OfferChoices choices, Setting setting) {
        this.showRole = showRole;
        this.choices = choices;
        this.setting = setting;
    }

    ShowRole.Shown shown(PlanRoleId id) {
        return showRole.show(id).orElseThrow(NotThere::new);
    }

    RolePage page(ShowRole.Shown shown, Entered entered) {
        var of = shown.of();
        List<AgencyCard> agencies =
                shown.coordinates() && of != null ? choices.about(of.id()).agencies() : List.of();
        return new RolePage(shown, agencies, setting.today(), entered);
    }

    ModelAndView refused(PlanRoleId id, Entered entered) {
        return Screens.refused(VIEW, page(shown(id), entered));
    }

    ModelAndView changedMeanwhile(PlanRoleId id, Entered entered, RoleLine theirs) {
        return Screens.conflict(VIEW, page(shown(id), RoleForms.meanwhile(entered, theirs)));
    }

    static ModelAndView done(PlanRoleId id, String notice) {
        return Screens.redirect("/plan-roles/" + id, notice);
    }
}
