package org.norishiro.casework.usecase;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.casework.CaseAlerts;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseState;
import org.springframework.stereotype.Component;

/** A next step that is due or overdue needs attention. */
@Component
class NextStepAlerts implements CaseAlerts {
    private final CaseViews cases;

    NextStepAlerts(CaseViews cases) {
        this.cases = cases;
    }

    @Override
    public List<Alert> of(CaseId about, LocalDate today) {
        return cases.head(about).filter(head -> due(head, today)).stream()
                .map(head -> new Alert(
                        head.card().nextStep(),
                        head.card().nextDate(),
                        head.holderName(),
                        "/cases/" + about + "/course",
                        "予定を変える"))
                .toList();
    }

    private static boolean due(CaseHead head, LocalDate today) {
        var on = head.card().nextDate();
        return head.state() != CaseState.CLOSED && on != null && !on.isAfter(today);
    }
}
