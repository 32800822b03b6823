package org.norishiro.referral;

import org.norishiro.casework.CaseId;

/** The agency answered: accepted, declined, asked back or reported; what it said stands in the referral. */
public record ReferralAnswered(ReferralId id, CaseId about) {}
