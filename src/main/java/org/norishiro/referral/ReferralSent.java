package org.norishiro.referral;

import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;

/** A case was referred to an agency. */
public record ReferralSent(ReferralId id, CaseId about, AgencyId to) {}
