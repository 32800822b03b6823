package org.norishiro.plan.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.identity.PostId;
import org.norishiro.plan.model.PlanRole;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.PlanRoles.Step;
import org.springframework.stereotype.Component;

/** Lets go of a role whose plan is over: what was taken on ends, what nobody took on is dropped with words. */
@Component
class LetGo {
    private final PlanRoles roles;
    private final Clock clock;

    LetGo(PlanRoles roles, Clock clock) {
        this.roles = roles;
        this.clock = clock;
    }

    void of(PlanRole role, String words, PostId answering) {
        var unsettled = role.unsettled();
        if (unsettled) role.drop(words, answering);
        else role.end(LocalDate.now(clock));
        roles.update(role);
        roles.note(role, unsettled ? Step.DROPPED : Step.ENDED, words);
    }
}
