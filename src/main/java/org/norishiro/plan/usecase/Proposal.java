package org.norishiro.plan.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.plan.model.PlanIssue;
import org.norishiro.plan.model.RoleTask;
import org.norishiro.plan.model.Terms;

/**
 * What a new plan can be made of without typing anything again.
 *
 * @param source where it comes from, in words
 * @param before the plan before this one; null: there is none, or it has nothing to hand on
 */
public record Proposal(
        String source,
        @Nullable AgendaItemId item,
        List<PlanIssue> issues,
        List<OfferedRole> roles,
        @Nullable LocalDate nextMonitoring,
        @Nullable Terms before) {

    /** @param key the decided role or the role of the plan before, to choose it by */
    public record OfferedRole(UUID key, String who, RoleTask task) {}
}
