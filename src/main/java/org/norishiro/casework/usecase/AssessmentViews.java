package org.norishiro.casework.usecase;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
            boolean inForce) {
        public SignedAssessment named(String whom) {
            return new SignedAssessment(id, about, whom, view, ground, means, signer, signerAgency, signedAt, inForce);
        }
    }

    /** @param known names that need not be looked up again */
    List<SignedAssessment> of(CaseId id, Map<PersonId, String> known);

    default List<SignedAssessment> of(CaseId id) {
        return of(id, Map.of());
    }
}
