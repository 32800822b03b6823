package org.norishiro.plan.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.model.Change;
import org.norishiro.plan.model.Monitoring;
import org.norishiro.plan.model.PlanState;
import org.norishiro.plan.model.Result;
import org.norishiro.plan.model.Terms;

/** One plan with all that belongs to it, as it is read and printed. */
public record PlanSheet(
        PlanId id,
        CaseId ofCase,
        int round,
        PlanState state,
        Terms terms,
        Made made,
        int version,
        List<RoleLine> roles,
        List<Looked> monitorings,
        @Nullable Judged evaluation) {

    /** @param agreedOn null: still a draft */
    public record Made(
            String by, LocalDate on, @Nullable LocalDate agreedOn, String changedBy, LocalDateTime changedAt) {}

    public record Looked(Monitoring monitoring, String by) {}

    public record ChangedWords(String label, Change how, String words) {}

    /**
     * @param observed codes of the standard form
     * @param followUp how somebody stays in touch, or what is done next
     * @param next who, in words; blank: nobody
     */
    public record Judged(
            LocalDate on,
            String by,
            String summary,
            List<ChangedWords> changes,
            List<String> observed,
            String remaining,
            String personsWish,
            String staffOpinion,
            Result result,
            String followUp,
            String noFollowUpReason,
            String next,
            @Nullable LocalDate nextDate) {}

    public boolean drafted() {
        return state == PlanState.DRAFT;
    }

    public boolean underWay() {
        return state == PlanState.AGREED;
    }

    /** Roles that stand, those let go left out. */
    public List<RoleLine> standing() {
        return roles.stream().filter(role -> !role.dropped()).toList();
    }

    public boolean unanswered() {
        return standing().stream().anyMatch(RoleLine::unsettled);
    }

    /** 下書き → 合意待ち → 実施中 → 評価. */
    public int step() {
        return switch (state) {
            case DRAFT -> 0;
            case AGREED -> unanswered() ? 1 : 2;
            case EVALUATED, REPLACED -> 3;
        };
    }
}
