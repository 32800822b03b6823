package org.norishiro.plan.usecase;

import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseTab;
import org.springframework.stereotype.Component;

/** プラン among the tabs of the case pages. */
@Component
class PlanTab implements CaseTab {
    @Override
    public Tab of(CaseId about) {
        return new Tab(40, "プランと役割", "/cases/" + about + "/plans", false);
    }
}
