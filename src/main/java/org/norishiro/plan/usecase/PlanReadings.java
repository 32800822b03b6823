package org.norishiro.plan.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.PlanState;

/** What screens read of plans and roles, as far as whoever asks reaches them. */
public interface PlanReadings {
    /** One round in the list of a case. */
    record PlanLine(
            PlanId id,
            int round,
            PlanState state,
            String goal,
            LocalDate from,
            LocalDate until,
            LocalDate nextMonitoring,
            LocalDate madeOn,
            int roles,
            int unsettled) {}

    /** A date at which something about a plan happened, for the timeline. */
    record Happened(
            LocalDateTime at,
            boolean timed,
            String title,
            String text,
            String by,
            PlanId plan,
            @Nullable PlanRoleId role) {}

    List<PlanLine> ofCase(CaseId about);

    Optional<PlanSheet> sheet(PlanId id);

    /** The plan under way, or else the newest. */
    Optional<PlanSheet> current(CaseId about);

    List<Happened> happened(CaseId about);

    /** Plans under way whose next look has come and which are this post's to look at. */
    List<MonitoringDue> monitoringDue(LocalDate until);

    record MonitoringDue(PlanId plan, CaseId ofCase, String caseName, int round, LocalDate on) {}
}
