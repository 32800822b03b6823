package org.norishiro.referral.usecase;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Step;

/** What was written in referrals: what was asked and shown, and what was said since. Only those within reach are there. */
public interface ReferralTexts {
    record StepRow(ReferralId referral, String to, Step step, LocalDateTime at, String by, String words) {}

    /**
     * What was asked before, to ask somebody else the same.
     *
     * @param fits whom the agency that declined suggests; null: nobody
     */
    record Earlier(
            ReferralId id,
            String request,
            List<PersonId> persons,
            List<IssueId> issues,
            @Nullable AgencyId fits) {}

    Optional<Sheet> sheet(ReferralId id);

    /** What of it the agency asked sees as things stand, for paper that is handed to it; whoever sent it sees all that was shown. */
    Optional<Sheet> sheetForAsked(ReferralId id);

    Optional<Earlier> earlier(CaseId about, ReferralId id);

    /** In order. */
    List<StepRow> courseOf(ReferralId id);

    List<StepRow> courseIn(CaseId about);
}
