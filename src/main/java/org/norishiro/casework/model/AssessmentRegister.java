package org.norishiro.casework.model;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.household.PersonId;

/** Assessments of cases within reach; nothing is taken out or changed. */
public interface AssessmentRegister {
    void add(Assessment assessment);

    /** The one that holds now about this person, or about the household. */
    Optional<UUID> newestOf(CaseId id, @Nullable PersonId about);
}
