package org.norishiro.intake.web;

import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.Screened;

/** Where a screened consultation goes on. */
final class Onward {
    private Onward() {}

    /** A referral, too, hangs on a case. */
    static boolean toCase(Screened outcome) {
        return switch (outcome) {
            case REFER, CONTINUE, MULTI_AGENCY -> true;
            case INFORMED, SEEK_CONSENT, SUSPENDED -> false;
        };
    }

    static String newCase(ConsultationId id) {
        return "/cases/new?consultation=" + id;
    }
}
