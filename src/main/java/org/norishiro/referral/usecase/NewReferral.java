package org.norishiro.referral.usecase;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.gate.Grounds;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.referral.model.Handover;

/**
 * A referral to be sent, as chosen.
 *
 * @param shown keys of the case's extracts; whom it is about and the chosen issues are shown in any case
 */
public record NewReferral(
        CaseId about,
        AgencyId to,
        String request,
        List<PersonId> persons,
        List<IssueId> issues,
        Grounds grounds,
        Handover handover,
        List<String> shown,
        LocalDate replyDue) {}
