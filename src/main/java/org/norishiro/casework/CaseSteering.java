package org.norishiro.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.PostId;

/** What decisions elsewhere (a conference, an evaluation) change in the case itself, in the same transaction. */
public interface CaseSteering {
    /** Names what comes next and who holds it; a case is never without. A closed case is thereby taken up again (支援の再開). */
    void next(CaseId about, PostId holder, String step, LocalDate on);

    void enter(CaseId about, Phase phase);

    /** An agency that accepted a task joins the team and from then on reaches the case. No effect if it is in already. */
    void joins(CaseId about, AgencyId agency, String part, LocalDate since);

    void suspend(CaseId about, PostId holder, String step, LocalDate on);

    /**
     * Closes the case (終結). Either somebody stays in touch, and then holds the case until {@code on}, or a reason says why nobody does.
     */
    void closeFollowedUp(CaseId about, LocalDate closedOn, String followUp, PostId holder, LocalDate on);

    void close(CaseId about, LocalDate closedOn, String noFollowUpReason);

    /**
     * What is handed over (引き継ぎ).
     *
     * @param step what comes next; empty if whoever hands over does not hold the next step
     * @param charge whether the other agency is in charge of the case (担当機関) from now on
     * @param stays whether the agency of whoever hands over goes on in the team; it does anyway while somebody else of it answers
     */
    record Handing(
            CaseId about,
            PostHolder from,
            PostHolder to,
            String step,
            @Nullable LocalDate on,
            boolean charge,
            boolean stays) {}

    /** All that {@code from} answers for in the case itself goes to {@code to}: the next step, roles, the seat in the team. */
    void handOver(Handing handing);
}
