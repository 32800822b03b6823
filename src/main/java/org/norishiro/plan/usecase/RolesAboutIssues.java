package org.norishiro.plan.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueRoles;
import org.norishiro.plan.model.Progress;
import org.springframework.stereotype.Component;

/** The roles of the present plan beside the issues of the case (課題と役割). */
@Component
class RolesAboutIssues implements IssueRoles {
    private final PlanReadings readings;
    private final Clock clock;

    RolesAboutIssues(PlanReadings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public List<IssueRole> of(CaseId about) {
        var today = LocalDate.now(clock);
        return readings.current(about).stream()
                .flatMap(plan -> plan.standing().stream()
                        .map(role -> new IssueRole(
                                role.asked().issue(),
                                role.holding(today),
                                role.asked().task(),
                                role.asked().when().standbyEvent(),
                                role.asked().when().due(),
                                role.chip(today),
                                answer(role, today),
                                plan.drafted()
                                        ? "/cases/" + about + "/plans/" + plan.id()
                                        : "/plan-roles/" + role.id())))
                .toList();
    }

    private static String answer(RoleLine role, LocalDate today) {
        return role.takenOn() && role.held().progress() != Progress.NOT_STARTED
                ? role.held().progress().label()
                : role.replyLabel(today);
    }
}
