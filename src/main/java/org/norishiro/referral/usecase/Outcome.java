package org.norishiro.referral.usecase;

import java.time.LocalDateTime;

/** How an act on a referral ended. */
public sealed interface Outcome {
    record Done() implements Outcome {}

    /** Not there, out of reach, or not for this side to do. */
    record NotFound() implements Outcome {}

    /** The agency is kept out by now. */
    record NotToBeAsked() implements Outcome {}

    /** Whom somebody suggests instead is not (any longer) in the register. */
    record NoSuchAgency() implements Outcome {}

    /** @param what what the other did, in the words of the course */
    record ChangedMeanwhile(String by, LocalDateTime at, String what) implements Outcome {}
}
