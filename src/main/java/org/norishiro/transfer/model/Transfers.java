package org.norishiro.transfer.model;

import java.util.List;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;

/** All transfers within reach, as a collection. */
public interface Transfers {
    /** False, adding nothing, if what this post answers for in the case is offered to somebody already. */
    boolean add(Transfer offered);

    /** Finds it and keeps others from changing it until the end of the transaction. */
    Optional<Transfer> find(TransferId id);

    /** @param words why, or empty */
    void answer(Transfer answered, String words);

    /** The one that waits for an answer. */
    Optional<Transfer> openOf(CaseId about, PostId from);

    /** Whoever offered it has read what became of it. */
    void told(TransferId id);

    /** Whether whoever acts may take this back: somebody of the agency that hands over, or whoever sees the case whole. */
    boolean mayWithdraw(Transfer offered);

    /** Whether whoever acts sees the case whole. */
    boolean seesWhole(CaseId about);

    /** Those in the case whose consent does not let this agency be told everything. */
    List<PersonId> missingConsents(CaseId about, AgencyId agency);

    /** Whether an agency sees the case whole already: then it is shown nothing more. Asked by those who do themselves. */
    boolean seesWhole(AgencyId agency, CaseId about);
}
