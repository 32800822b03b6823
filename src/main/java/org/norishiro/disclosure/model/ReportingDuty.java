package org.norishiro.disclosure.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act other than those on conferences that asks or allows to tell another body (通報・通告などの定め), as the law stood from a day on.
 * Dated data: numbers of articles and the strength of a duty change.
 *
 * @param what of what one tells, in short (「児童虐待の通告」)
 * @param verified whether every statement here has been checked against the act; shown wherever it is relied on
 */
public record ReportingDuty(
        String code,
        String what,
        String article,
        Strength strength,
        String toWhom,
        String secrecy,
        boolean verified,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    /** How strongly the act asks for it. */
    public enum Strength {
        MUST("義務"),
        EFFORT("努力義務"),
        MAY("できる（任意）");

        private final String label;

        Strength(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
