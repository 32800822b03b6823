package org.norishiro.casework.usecase;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.household.PersonId;

/** Assessments as screens show them, newest first. */
public interface AssessmentViews {
    /** @param inForce it was not succeeded yet */
    record SignedAssessment(
            UUID id,
            @Nullable PersonId about,
            String aboutWhom,
            String view,
            String ground,
            String means,
            String signer,
            String signerAgency,
            LocalDateTime signedAt,
            boolean inForce) {}

    List<SignedAssessment> of(CaseId id);
}
