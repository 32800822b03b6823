package org.norishiro.referral.usecase;

import java.time.LocalDate;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.referral.ReferralId;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;

/** What the figures (集計) count of referrals, as far as whoever looks sees the case whole. */
public interface CountedReadings {
    /**
     * @param topic the way of counting, and {@code key} how it stands in it, by the names of the figures
     * @param year in which it was sent
     */
    record Wanted(FiscalYear year, String topic, String key) {}

    record Row(ReferralId id, String about, String gist, String from, String to, LocalDate sent) {}

    /** Newest first; nothing where there is no such figure. */
    Counted<Row> counted(Wanted wanted, LocalDate today, Listing listing);
}
