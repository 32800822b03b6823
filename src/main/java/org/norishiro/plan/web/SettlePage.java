package org.norishiro.plan.web;

import java.util.List;
import org.norishiro.plan.model.Actor;
import org.norishiro.plan.usecase.RoleLine;
import org.norishiro.shell.Entered;

/** What will go out to whom, before it does. */
public record SettlePage(PlanPage page, Entered entered) {
    public List<RoleLine> asked() {
        return page.plan().roles().stream()
                .filter(role -> role.asked().actor() == Actor.AGENCY)
                .toList();
    }

    public String draft() {
        return "plan-settle:" + page.plan().id();
    }
}
