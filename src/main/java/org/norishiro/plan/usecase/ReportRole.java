package org.norishiro.plan.usecase;

import org.norishiro.identity.WhoActs;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.PlanRoles.Step;
import org.norishiro.plan.model.Progress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agency tells how far it has come with the role it took on. */
@Component
public class ReportRole {
    private static final String ACT = "report on role";

    private final PlanRoles roles;
    private final RoleReadings readings;
    private final WhoActs whoActs;
    private final PlanTrail trail;

    ReportRole(PlanRoles roles, RoleReadings readings, WhoActs whoActs, PlanTrail trail) {
        this.roles = roles;
        this.readings = readings;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public record Command(PlanRoleId role, Progress progress, String words, long version) {}

    public sealed interface Outcome {
        record Reported() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotTakenOn() implements Outcome {}

        record ChangedMeanwhile(RoleLine theirs) implements Outcome {}
    }

    @Transactional
    public Outcome report(Command command) {
        var found = roles.find(command.role())
                .filter(role -> whoActs.now().agency().equals(role.task().agency()));
        if (found.isEmpty()) {
            trail.notThere(ACT, command.role());
            return new Outcome.NotFound();
        }
        var role = found.get();
        var of = role.place().ofCase();
        if (role.version() != command.version()) {
            trail.refused(ACT, role.id(), of, "changed meanwhile");
            return new Outcome.ChangedMeanwhile(readings.role(role.id()).orElseThrow());
        }
        if (!role.reportable()) {
            trail.refused(ACT, role.id(), of, "not taken on");
            return new Outcome.NotTakenOn();
        }
        role.report(command.progress(), command.words());
        roles.update(role);
        var words = command.words().isBlank() ? "" : "：" + command.words();
        roles.note(role, Step.REPORTED, command.progress().label() + words);
        trail.acted(ACT, role.id(), of);
        return new Outcome.Reported();
    }
}
