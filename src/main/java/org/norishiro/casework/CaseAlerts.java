package org.norishiro.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What needs attention in one case (要対応), told by the module that knows. */
public interface CaseAlerts {
    /** @param due null: no date; a date in the past is shown as overdue */
    record Alert(String what, @Nullable LocalDate due, String holder, String href, String act) {}

    List<Alert> of(CaseId about, LocalDate today);
}
