package org.norishiro.plan.model;

import org.jspecify.annotations.Nullable;
import org.norishiro.casework.IssueId;

/**
 * An issue as this plan takes it up (解決したい課題).
 *
 * @param issue null: in words of the conference or of the plan, without an issue of the case
 */
public record PlanIssue(@Nullable IssueId issue, String words) {
    public PlanIssue {
        if (words.isBlank()) throw new IllegalArgumentException("an issue has words");
    }
}
