package org.norishiro.referral.web;

import org.norishiro.referral.usecase.CountedReadings.Row;
import org.norishiro.referral.usecase.CountedReadings.Wanted;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;

/** Everything {@code referral/counted.jte} needs. */
public record CountedPage(Wanted wanted, Listing listing, Counted<Row> found) {
    public String figures() {
        return "/figures?year=" + wanted.year().year() + "#passed-around";
    }
}
