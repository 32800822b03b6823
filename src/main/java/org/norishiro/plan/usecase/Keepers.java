package org.norishiro.plan.usecase;

import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;

/** Who shapes the plans of a case: the agency that has the case and the agency of whoever coordinates it. Others of the team read. */
@Component
class Keepers {
    private final Cases cases;
    private final StaffDirectory staff;
    private final WhoActs whoActs;

    Keepers(Cases cases, StaffDirectory staff, WhoActs whoActs) {
        this.cases = cases;
        this.staff = staff;
        this.whoActs = whoActs;
    }

    /** The case, if it is within reach at all. */
    Optional<CaseCard> reached(CaseId id) {
        return cases.find(id);
    }

    /** The case, if whoever acts shapes its plans. */
    Optional<CaseCard> kept(CaseId id) {
        return reached(id).filter(this::keeps);
    }

    boolean keeps(CaseCard card) {
        var mine = whoActs.now().agency();
        return mine.equals(card.agency())
                || staff.post(card.answering())
                        .filter(holder -> holder.agency().equals(mine))
                        .isPresent();
    }
}
