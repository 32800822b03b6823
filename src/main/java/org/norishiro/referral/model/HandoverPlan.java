package org.norishiro.referral.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In which way the person is to be handed over (引き継ぎ方), when, and by whom.
 *
 * @param on null: not said
 * @param by who goes along, sits in or calls; blank: not said
 */
public record HandoverPlan(Handover way, @Nullable LocalDate on, String by) {
    public static HandoverPlan inWriting() {
        return new HandoverPlan(Handover.DOCUMENT, null, "");
    }

    /** Whether whoever goes along or sits in is named, with a day, so that nobody is merely passed on; a call may do without. */
    public boolean complete() {
        return !way.inPerson() || (on != null && !by.isBlank());
    }

    /** Whether it is something that takes place, and can be recorded as done. */
    public boolean takesPlace() {
        return way != Handover.DOCUMENT;
    }
}
