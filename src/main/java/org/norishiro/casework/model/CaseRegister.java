package org.norishiro.casework.model;

import java.util.Optional;
import org.norishiro.casework.CaseId;

/** All cases within reach, as a collection. */
public interface CaseRegister {
    /** False if the consultation it was opened from has a case already. */
    boolean add(SupportCase opened);

    /** Finds it and keeps others from changing it until the end of the transaction. */
    Optional<SupportCase> find(CaseId id);

    /** The same for work on this case alone: the rest of the transaction reaches nothing but it and the household it is about. */
    Optional<SupportCase> findAlone(CaseId id);

    void update(SupportCase changed);
}
