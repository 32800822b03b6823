package org.norishiro.referral.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.gate.Grounds;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.HandoverPlan;
import org.norishiro.referral.model.Urgency;

/**
 * A referral to be sent, as chosen.
 *
 * @param window the window there it is for (用件ごとの窓口); null: the agency as a whole
 * @param insteadOf the referral of the same case that led nowhere; null: nobody was asked before
 * @param shown keys of the case's extracts; whom it is about and the chosen issues are shown in any case
 * @param replyDue null: as the urgency has it
 */
public record NewReferral(
        CaseId about,
        AgencyId to,
        @Nullable UUID window,
        @Nullable ReferralId insteadOf,
        String request,
        Urgency urgency,
        List<PersonId> persons,
        List<IssueId> issues,
        Grounds grounds,
        HandoverPlan handover,
        List<String> shown,
        @Nullable LocalDate replyDue) {}
