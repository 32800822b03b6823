package org.norishiro.plan.model;

import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.plan.PlanId;

/** All plans within reach, as a collection. */
public interface Plans {
    /** False if somebody else drafts a plan of this case already. */
    boolean add(Plan drafted);

    /** Finds it and keeps others from changing it until the end of the transaction. */
    Optional<Plan> find(PlanId id);

    Optional<Plan> underWay(CaseId ofCase);

    Optional<PlanId> draft(CaseId ofCase);

    int rounds(CaseId ofCase);

    /** Whether each of these issues is one of this case, as far as whoever asks sees it. */
    boolean knows(CaseId ofCase, Terms terms);

    void update(Plan changed);

    void add(PlanId of, Monitoring monitoring);

    void add(PlanId of, Evaluation evaluation);
}
