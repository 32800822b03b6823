package org.norishiro.referral.model;

import java.time.LocalDate;
import org.norishiro.calendar.BusinessDays;

/**
 * When what came back goes to the coordinator (調整担当に上がる): whoever sent it has not moved it on for some days, or the same need was
 * declined three times, because then it is no longer one referral that fails.
 *
 * @param days business days since it came back
 * @param declines how often agencies declined the same need in this case, this referral among them
 */
public record Raising(int days, int declines) {
    /** The third decline of a need: then it is no longer the agency that is wrong. */
    public static final int MANY = 3;

    public boolean raises(ReferralState state, LocalDate today) {
        if (state.heldBy(today).filter(Side.SENDER::equals).isEmpty()) return false;
        if (declinedTooOften(state)) return true;
        return state.due()
                .filter(due -> today.isAfter(BusinessDays.plus(due, days)))
                .isPresent();
    }

    /** Whether a conference should take it up (会議にかける). */
    public boolean declinedTooOften(ReferralState state) {
        return state instanceof ReferralState.Declined && declines >= MANY;
    }
}
