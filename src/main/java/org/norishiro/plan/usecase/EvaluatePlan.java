package org.norishiro.plan.usecase;

import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseSteering;
import org.norishiro.identity.PostId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.model.Conclusion;
import org.norishiro.plan.model.Conclusion.Onward;
import org.norishiro.plan.model.Evaluation;
import org.norishiro.plan.model.PlanRole;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.Plans;
import org.norishiro.plan.model.Reply;
import org.norishiro.protection.Receivers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evaluating a plan (評価) and doing what follows from it: 終結, 再プラン or 中断. */
@Component
public class EvaluatePlan {
    private static final String ACT = "evaluate plan";

    private final Keepers keepers;
    private final Plans plans;
    private final PlanRoles roles;
    private final LetGo letGo;
    private final CaseSteering steering;
    private final Receivers receivers;
    private final PlanTrail trail;

    EvaluatePlan(
            Keepers keepers,
            Plans plans,
            PlanRoles roles,
            LetGo letGo,
            CaseSteering steering,
            Receivers receivers,
            PlanTrail trail) {
        this.keepers = keepers;
        this.plans = plans;
        this.roles = roles;
        this.letGo = letGo;
        this.steering = steering;
        this.receivers = receivers;
        this.trail = trail;
    }

    public record Command(CaseId of, PlanId plan, Evaluation evaluation, long version) {}

    public sealed interface Outcome {
        record Evaluated() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotUnderWay() implements Outcome {}

        /** Whoever was to go on holds no post today, or may not see the case. */
        record NobodyThere() implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}
    }

    @Transactional
    public Outcome evaluate(Command command) {
        var card = keepers.kept(command.of());
        var found = plans.find(command.plan()).filter(plan -> plan.ofCase().equals(command.of()));
        if (card.isEmpty() || found.isEmpty()) {
            trail.notThere(ACT, command.plan());
            return new Outcome.NotFound();
        }
        var plan = found.get();
        var conclusion = command.evaluation().conclusion();
        if (!plan.underWay()) return refused(command, "the plan is not under way", new Outcome.NotUnderWay());
        if (plan.version() != command.version())
            return refused(command, "changed meanwhile", new Outcome.ChangedMeanwhile());
        if (!somebodyThere(command.of(), conclusion))
            return refused(command, "nobody in that post", new Outcome.NobodyThere());
        plan.evaluated();
        plans.update(plan);
        plans.add(plan.id(), command.evaluation());
        endRoles(command.of(), conclusion, card.get().answering());
        steer(command);
        trail.acted(ACT, plan.id(), plan.ofCase());
        return new Outcome.Evaluated();
    }

    private Outcome refused(Command command, String why, Outcome outcome) {
        trail.refused(ACT, command.plan(), command.of(), why);
        return outcome;
    }

    private boolean somebodyThere(CaseId of, Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.CloseStayingInTouch(var contact) -> receivers.include(contact.who(), of.value());
            case Conclusion.CloseWithoutContact closed -> true;
            case Conclusion.Replan(var making) -> receivers.include(making.who(), of.value());
            case Conclusion.Suspend(var waiting) -> receivers.include(waiting.who(), of.value());
        };
    }

    private void steer(Command command) {
        var of = command.of();
        var on = command.evaluation().on();
        switch (command.evaluation().conclusion()) {
            case Conclusion.CloseStayingInTouch(Onward(var who, var how, var until)) ->
                steering.closeFollowedUp(of, on, how, who, until);
            case Conclusion.CloseWithoutContact(var reason) -> steering.close(of, on, reason);
            case Conclusion.Replan(Onward(var who, var words, var day)) -> steering.next(of, who, words, day);
            case Conclusion.Suspend(Onward(var who, var words, var day)) -> steering.suspend(of, who, words, day);
        }
    }

    /** Nobody is left waiting for a plan that has ended; a stand-by (いざという時) outlives a close with contact and a pause. */
    private void endRoles(CaseId of, Conclusion conclusion, PostId answering) {
        if (conclusion instanceof Conclusion.Replan) return;
        var words = "プランの評価（" + conclusion.result().label() + "）をしました。";
        for (var role : roles.openOf(of)) {
            if (staysReady(role) && !(conclusion instanceof Conclusion.CloseWithoutContact)) continue;
            letGo.of(role, words, answering);
        }
    }

    private static boolean staysReady(PlanRole role) {
        return role.task().when().standsBy() && role.reply() instanceof Reply.Accepted;
    }
}
