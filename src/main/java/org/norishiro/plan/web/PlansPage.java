package org.norishiro.plan.web;

import gg.jte.Content;
import java.time.LocalDate;
import org.norishiro.plan.usecase.ShowPlans;

/** The plans of one case, round by round. */
public record PlansPage(Content heading, ShowPlans.Shown shown, LocalDate today) {
    public String path() {
        return "/cases/" + shown.of().id() + "/plans";
    }
}
