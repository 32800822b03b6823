package org.norishiro.plan.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseSteering;
import org.norishiro.casework.Phase;
import org.norishiro.identity.PostId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.model.Actor;
import org.norishiro.plan.model.Obstacle;
import org.norishiro.plan.model.Plan;
import org.norishiro.plan.model.PlanRole;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.PlanRoles.Step;
import org.norishiro.plan.model.PlanState;
import org.norishiro.plan.model.Plans;
import org.norishiro.plan.model.RoleTask;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settling a plan (プランを決めて、役割を頼む): each agency is asked for its own role; the plan before gives way. */
@Component
public class SettlePlan {
    private static final String ACT = "settle plan";

    private final Keepers keepers;
    private final Plans plans;
    private final PlanRoles roles;
    private final LetGo letGo;
    private final CaseSteering steering;
    private final Askable askable;
    private final PlanTrail trail;

    SettlePlan(
            Keepers keepers,
            Plans plans,
            PlanRoles roles,
            LetGo letGo,
            CaseSteering steering,
            Askable askable,
            PlanTrail trail) {
        this.keepers = keepers;
        this.plans = plans;
        this.roles = roles;
        this.letGo = letGo;
        this.steering = steering;
        this.askable = askable;
        this.trail = trail;
    }

    /** @param replyDue until when the agencies answer */
    public record Command(CaseId of, PlanId plan, LocalDate replyDue, long version) {}

    public sealed interface Outcome {
        record Settled(int asked) implements Outcome {}

        record NotFound() implements Outcome {}

        record SettledBefore() implements Outcome {}

        record NotYet(Set<Obstacle> because) implements Outcome {}

        /** An agency in the draft is no longer there, or kept out by now. */
        record NotToBeAsked(String task) implements Outcome {}

        /** The draft is no longer the one that was checked. */
        record ChangedMeanwhile() implements Outcome {}
    }

    @Transactional
    public Outcome settle(Command command) {
        var card = keepers.kept(command.of());
        var found = plans.find(command.plan()).filter(plan -> plan.ofCase().equals(command.of()));
        if (card.isEmpty() || found.isEmpty()) {
            trail.notThere(ACT, command.plan());
            return new Outcome.NotFound();
        }
        var plan = found.get();
        var refusal = refusal(plan, command.version());
        if (refusal != null) return refusal;
        return settled(plan, command.replyDue(), card.get().answering());
    }

    private @Nullable Outcome refusal(Plan plan, long version) {
        if (plan.state() != PlanState.DRAFT) return refused(plan, "settled before", new Outcome.SettledBefore());
        if (plan.version() != version) return refused(plan, "changed meanwhile", new Outcome.ChangedMeanwhile());
        var obstacles = plan.obstacles(roles.of(plan.id()));
        if (!obstacles.isEmpty()) return refused(plan, "something is missing", new Outcome.NotYet(obstacles));
        return outOfQuestion(plan)
                .<Outcome>map(task -> refused(plan, "an agency is not to be asked", new Outcome.NotToBeAsked(task)))
                .orElse(null);
    }

    /** What nobody could be asked to do: the agency was chosen for the draft before it was kept out. */
    private Optional<String> outOfQuestion(Plan plan) {
        return roles.of(plan.id()).stream()
                .map(PlanRole::task)
                .filter(task -> task.agency() != null
                        && !askable.includes(task.agency(), plan.ofCase().value(), task.concerned()))
                .map(RoleTask::task)
                .findFirst();
    }

    private Outcome refused(Plan plan, String why, Outcome outcome) {
        trail.refused(ACT, plan.id(), plan.ofCase(), why);
        return outcome;
    }

    private Outcome settled(Plan plan, LocalDate replyDue, PostId answering) {
        giveWay(plan, answering);
        var own = roles.of(plan.id());
        plan.settle(own);
        plans.update(plan);
        var asked = ask(own, replyDue, answering);
        steering.enter(plan.ofCase(), Phase.SUPPORT);
        steering.next(
                plan.ofCase(),
                answering,
                "モニタリング（プラン第" + plan.origin().round() + "回）",
                plan.terms().nextMonitoring());
        trail.acted(ACT, plan.id(), plan.ofCase());
        return new Outcome.Settled(asked);
    }

    private int ask(List<PlanRole> own, LocalDate replyDue, PostId answering) {
        for (var role : own) {
            role.ask(replyDue, answering);
            roles.update(role);
            if (role.task().actor() == Actor.AGENCY) roles.note(role, Step.ASKED, "");
        }
        return (int) own.stream().filter(PlanRole::unsettled).count();
    }

    private void giveWay(Plan next, PostId answering) {
        plans.underWay(next.ofCase()).ifPresent(before -> {
            before.replaced();
            plans.update(before);
        });
        var words = "次のプラン（第" + next.origin().round() + "回）を決めました。";
        for (var old : roles.openOf(next.ofCase())) {
            if (old.place().plan().equals(next.id())) continue;
            letGo.of(old, words, answering);
        }
    }
}
