package org.norishiro.plan.usecase;

import java.time.Clock;
import java.time.LocalDateTime;
import org.norishiro.identity.PostId;
import org.norishiro.identity.WhoActs;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.PlanRole;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.PlanRoles.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agency answers its own role: it takes it on, declines, or asks. */
@Component
public class AnswerRole {
    private static final String ACT = "answer role";

    private final PlanRoles roles;
    private final RoleReadings readings;
    private final WhoActs whoActs;
    private final PlanTrail trail;
    private final Clock clock;

    AnswerRole(PlanRoles roles, RoleReadings readings, WhoActs whoActs, PlanTrail trail, Clock clock) {
        this.roles = roles;
        this.readings = readings;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Answer {
        /** @param worker who will do it */
        record Accept(String worker, String words) implements Answer {}

        record Decline(String reason) implements Answer {}

        record AskBack(String question) implements Answer {}
    }

    public record Command(PlanRoleId role, Answer answer, long version) {}

    public sealed interface Outcome {
        record Answered() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotWaiting() implements Outcome {}

        record ChangedMeanwhile(RoleLine theirs) implements Outcome {}
    }

    @Transactional
    public Outcome answer(Command command) {
        var who = whoActs.now();
        var found = roles.find(command.role())
                .filter(role -> who.agency().equals(role.task().agency()));
        if (found.isEmpty()) {
            trail.notThere(ACT, command.role());
            return new Outcome.NotFound();
        }
        var role = found.get();
        if (role.version() != command.version()) {
            trail.refused(ACT, role.id(), role.place().ofCase(), "changed meanwhile");
            return new Outcome.ChangedMeanwhile(readings.role(role.id()).orElseThrow());
        }
        if (!role.answerable()) {
            trail.refused(ACT, role.id(), role.place().ofCase(), "waits for no answer");
            return new Outcome.NotWaiting();
        }
        give(role, command.answer(), who.post());
        trail.acted(ACT, role.id(), role.place().ofCase());
        return new Outcome.Answered();
    }

    private void give(PlanRole role, Answer answer, PostId by) {
        var at = LocalDateTime.now(clock);
        switch (answer) {
            case Answer.Accept(var worker, var words) -> {
                role.accept(by, at, worker, words);
                keep(role, Step.ACCEPTED, "担当：" + worker + (words.isBlank() ? "" : "　" + words));
            }
            case Answer.Decline(var reason) -> {
                role.decline(by, at, reason);
                keep(role, Step.DECLINED, reason);
            }
            case Answer.AskBack(var question) -> {
                role.askBack(by, at, question);
                keep(role, Step.QUESTIONED, question);
            }
        }
    }

    private void keep(PlanRole role, Step step, String words) {
        roles.update(role);
        roles.note(role, step, words);
    }
}
