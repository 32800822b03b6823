package org.norishiro.referral.usecase;

import org.norishiro.casework.CaseId;
import org.norishiro.referral.model.Passing;

/** つながるまで of a case, of what whoever looks reaches. */
public interface PassingReadings {
    /**
     * The consultation a case was opened from, and those about its person or household that were taken in from a year before it was opened, unless
     * another case was opened from them; and all its referrals.
     */
    Passing of(CaseId about);
}
