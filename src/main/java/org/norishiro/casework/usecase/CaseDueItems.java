package org.norishiro.casework.usecase;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.casework.usecase.CaseViews.Held;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.Acting;
import org.springframework.stereotype.Component;

/** The cases whose next step somebody holds, up to a week ahead. */
@Component
class CaseDueItems implements DueItems {
    private static final int DAYS_AHEAD = 7;

    private final CaseViews cases;

    CaseDueItems(CaseViews cases) {
        this.cases = cases;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        return cases.heldBy(who.post(), today.plusDays(DAYS_AHEAD)).stream()
                .map(CaseDueItems::toItem)
                .toList();
    }

    private static DueItem toItem(Held held) {
        return new DueItem(
                DueItem.Kind.MINE,
                held.name(),
                held.nextStep(),
                held.on(),
                "わたし",
                "/cases/" + held.id() + "#note",
                "結果を記録");
    }
}
