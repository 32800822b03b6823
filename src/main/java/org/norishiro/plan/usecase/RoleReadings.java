package org.norishiro.plan.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.PlanRoles.Step;
import org.norishiro.shell.Counted;

/** What screens read of single roles, as far as whoever asks reaches them. */
public interface RoleReadings {
    record StepLine(Step step, LocalDateTime at, String by, String words) {}

    Optional<RoleLine> role(PlanRoleId id);

    List<StepLine> stepsOf(PlanRoleId id);

    /** Which roles a list shows: those of one's agency, and those that came back to oneself. */
    enum Wanted {
        AWAITED("回答を待っている役割"),
        TAKEN("引き受けている役割"),
        RETURNED("わたしに返ってきた役割"),
        WAITING("わたしが待っている役割"),
        ALL("うちの機関の役割すべて");

        private final String label;

        Wanted(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    record RoleQuery(Wanted wanted, String text, String sort, boolean descending, int offset, int size) {}

    Counted<RoleLine> roles(RoleQuery query, LocalDate today);

    int count(Wanted wanted, LocalDate today);

    /** What stands on one's desk, list by list, the earliest due first and no more than that many in all. */
    Map<Wanted, List<RoleLine>> onDesk(LocalDate today, int most);
}
