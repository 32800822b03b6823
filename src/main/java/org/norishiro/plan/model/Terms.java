package org.norishiro.plan.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a plan says besides its roles.
 *
 * @param longTermGoal in the person's words; blank: not spoken of
 * @param issues in order of priority
 */
public record Terms(
        String longTermGoal,
        Goal goal,
        Period period,
        LocalDate nextMonitoring,
        PersonsConsent consent,
        List<PlanIssue> issues) {
    public Terms {
        issues = List.copyOf(issues);
    }

    Terms lookingAgainOn(LocalDate next) {
        return new Terms(longTermGoal, goal, period, next, consent, issues);
    }
}
