package org.norishiro.plan.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.Actor;
import org.norishiro.plan.model.PlanRole;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.PlanRoles.Step;
import org.norishiro.plan.model.PlanState;
import org.norishiro.plan.model.Plans;
import org.norishiro.plan.model.RoleTask;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adding a role to a plan. In a plan under way its agency is asked at once. */
@Component
public class AddRole {
    private static final String ACT = "add role";

    private final Keepers keepers;
    private final Plans plans;
    private final PlanRoles roles;
    private final Askable askable;
    private final PlanTrail trail;

    AddRole(Keepers keepers, Plans plans, PlanRoles roles, Askable askable, PlanTrail trail) {
        this.keepers = keepers;
        this.plans = plans;
        this.roles = roles;
        this.askable = askable;
        this.trail = trail;
    }

    /** @param replyDue until when the agency answers; only needed in a plan under way */
    public record Command(
            CaseId of, PlanId plan, RoleTask task, @Nullable LocalDate replyDue) {}

    public sealed interface Outcome {
        record Added(PlanRoleId id) implements Outcome {}

        record NotFound() implements Outcome {}

        record PlanIsOver() implements Outcome {}

        record NoReplyDate() implements Outcome {}

        /** No such agency today, or it is kept out. */
        record NotToBeAsked() implements Outcome {}
    }

    @Transactional
    public Outcome add(Command command) {
        var card = keepers.kept(command.of());
        var found = plans.find(command.plan()).filter(plan -> plan.ofCase().equals(command.of()));
        if (card.isEmpty() || found.isEmpty()) {
            trail.notThere(ACT, command.plan());
            return new Outcome.NotFound();
        }
        var plan = found.get();
        if (plan.state() != PlanState.DRAFT && !plan.underWay()) {
            trail.refused(ACT, plan.id(), plan.ofCase(), "the plan is over");
            return new Outcome.PlanIsOver();
        }
        var asked = plan.underWay() && command.task().actor() == Actor.AGENCY;
        var due = command.replyDue();
        if (asked && due == null) {
            trail.refused(ACT, plan.id(), plan.ofCase(), "no date to reply by");
            return new Outcome.NoReplyDate();
        }
        var agency = command.task().agency();
        if (agency != null
                && !askable.includes(
                        agency, plan.ofCase().value(), command.task().concerned())) {
            trail.refused(ACT, plan.id(), plan.ofCase(), "the agency is not to be asked");
            return new Outcome.NotToBeAsked();
        }
        var position = roles.of(plan.id()).stream()
                        .mapToInt(role -> role.place().position())
                        .max()
                        .orElse(0)
                + 1;
        var answering = card.get().answering();
        var role = PlanRole.draft(plan.id(), plan.ofCase(), position, command.task(), answering);
        if (asked && due != null) role.ask(due, answering);
        roles.add(role);
        if (!plan.underWay()) plans.update(plan); // whoever is about to settle it looks once more
        if (asked) roles.note(role, Step.ASKED, "");
        trail.acted(ACT, role.id(), plan.ofCase());
        return new Outcome.Added(role.id());
    }
}
