package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Books.NOTICES;
import static org.norishiro.gate.oracle.Mutant.function;

import java.util.stream.Stream;

/** Where it is broken who is told something by mail, and when. */
final class MutantsOfNotices {
    private MutantsOfNotices() {}

    static Stream<Mutant> all() {
        return Stream.of(
                claimed("mails come on Sundays", "and business_day and", "and"),
                claimed(
                        "mails come at any hour",
                        "extract(hour from here) between w.at_hour and w.at_hour + 3",
                        "true"),
                claimed("who does not want it is told", "where w.digest and", "where"),
                claimed("it is told before its time", "r.open_by <= at and", ""),
                claimed("somebody else is told", "and p.staff_id = w.staff_id", ""));
    }

    private static Mutant claimed(String mistake, String from, String to) {
        return function("claim_notice", mistake, from, to).noticedBy(NOTICES);
    }
}
